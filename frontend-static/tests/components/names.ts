import { countryNames } from '#lib/i18n/country-names.ts';

// As in every page (hooks.server.ts), before any script is read.
const names = document.createElement('script');
names.type = 'application/json';
names.id = 'names';
names.textContent = JSON.stringify(countryNames);
document.head.append(names);
