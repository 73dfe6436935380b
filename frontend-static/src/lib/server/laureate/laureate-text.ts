import { m } from '#lib/paraglide/messages.js';

/** What the page of a laureate says, in the language of the page; read when it is prerendered. */
export function laureateText() {
  return {
    title: m.laureate_title(),
    lead: m.laureate_lead(),
    back: m.laureate_back(),
    loading: m.laureate_loading(),
    failed: m.laureate_failed(),
    unknown: m.laureate_unknown(),
    noScripts: m.laureate_no_scripts(),
    citation: m.laureates_citation(),
    story: m.laureate_story(),
    deeds: m.laureate_deeds(),
    ceremony: m.laureate_ceremony(),
    otherwise: m.laureate_other({ language: '{language}' }),
    portrait: {
      by: m.picture_by({ credit: '{credit}' }),
      permission: m.laureate_portrait_permission(),
      download: m.laureate_portrait_download(),
    },
    verify: m.laureates_verify(),
    onRecord: m.edition_on_record(),
    press: {
      title: m.laureate_press(),
      lead: m.laureate_press_lead(),
      copy: m.laureate_press_copy(),
      sample: m.sample(),
      text: m.laureate_press_text({
        name: '{name}',
        of: '{of}',
        award: '{award}',
        words: '{words}',
      }),
      public: m.laureate_press_public({ date: '{date}' }),
      ceremony: m.laureate_press_ceremony({ where: '{where}' }),
      contact: m.laureate_press_contact({ contact: '{contact}' }),
      more: m.laureate_press_more({ address: '{address}' }),
    },
  };
}
