/**
 * What the report on UN.GIFT of 2010 gives in numbers, each with the paragraph that gives it: the share that is forced labour of the
 * trafficking that was detected; the companies of a survey, of which fewer than so many saw in it a serious threat to the security of
 * their supply chains, and those of them that assessed the risk; the votes of a session for campaigns with the media.
 */
export const FIGURES = {
  labour: { share: 18, paragraph: 27 },
  survey: { under: 20, assessed: 18, paragraph: 39 },
  vote: { share: 52, paragraph: 50 },
} as const;

/** The paragraphs on how the award came of that session, and what it is for. */
export const FOUNDED = [51, 52, 53];
