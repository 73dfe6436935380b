/** Whom a certificate is for. */
export interface Honoured {
  /** Identifier of the nomination. */
  id: string;
  honour: 'LAUREATE' | 'FINALIST';
  name: string;
  role: string | null;
  company: string;
  /** The jury's words, of a laureate. */
  citation: { text: string; language: string } | null;
  /** Name of the edition. */
  edition: string;
  publicAt: string | null;
  timeZone: string;
  sample: boolean;
}

/** An edition as much as a certificate says of it. */
interface Of {
  readonly name: string;
  readonly publicAt: string | null;
  readonly timeZone: string;
  readonly sample: boolean;
  readonly laureates: readonly {
    readonly id: string;
    readonly name: string;
    readonly role: string | null;
    readonly company: string;
    readonly citation: string;
    readonly citationLanguage: string;
  }[];
}

/** A finalist, by the nomination. */
type Finalist = Pick<Honoured, 'id' | 'name' | 'company'> & { readonly role?: string };

/** What the certificate of a finalist says: of one who is a laureate, as they were announced. */
export function honoured(edition: Of, { id, name, role, company }: Finalist): Honoured {
  const { publicAt, timeZone, sample } = edition;
  const laureate = edition.laureates.find((one) => one.id === id);
  const of = { id, edition: edition.name, publicAt, timeZone, sample };
  return laureate
    ? {
        ...of,
        honour: 'LAUREATE',
        name: laureate.name,
        role: laureate.role,
        company: laureate.company,
        citation: { text: laureate.citation, language: laureate.citationLanguage },
      }
    : { ...of, honour: 'FINALIST', name, role: role ?? null, company, citation: null };
}
