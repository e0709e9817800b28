/** Why an answer is what it is. */
export const explainWords = {
  title: 'Why this answer',
  why: 'Because of these answers',
  fact: ({ name, value }: { name: string; value: string }) => `${name}: ${value}`,
  because: ({ rule, since, facts }: { rule: string; since: string; facts: string }) =>
    `${facts}. Rule ${rule}, in force since ${since}.`,
  always: ({ rule, since }: { rule: string; since: string }) => `Rule ${rule}, in force since ${since}.`,
  assumedTitle: 'Taken for granted, because nobody said otherwise',
  change: 'What would change it',
  wouldBe: ({ fact, line }: { fact: string; line: string }) => `With “${fact}” it would be: ${line}`,
  nothingElse: 'No single other answer would lead elsewhere.',
  before: 'What was different before',
  was: ({ until, line }: { until: string; line: string }) => `Until ${until} the answer was: ${line}`,
  askedMore: ({ until }: { until: string }) => `Until ${until} these answers were not enough for a next step.`,
  neverDifferent: 'Nothing: it has been so since the first policy.',
  sure: 'How sure it is',
  sources: 'Sources',
  confidence: {
    A: 'A: taken from Microsoft’s own text, read in full.',
    B: 'B: taken from the beginning of a Microsoft page.',
    C: 'C: taken from third parties; check it with Microsoft before you promise anything.',
    D: 'D: our own reading; Microsoft does not say it in so many words.',
  },
  verified: ({ date }: { date: string }) => `Last compared with the sources on ${date}.`,
  asOfAsk: 'For which date?',
  asOfHint: 'From 17 June 2020 on, for example 2022-05-01. Nothing is saved.',
  asOfLabel: 'Date of the question',
  asOfTitle: ({ date }: { date: string }) => `The same answers on ${date}`,
  asOfMissing: 'For that date I have no policy: the first one is of 17 June 2020, and nobody knows the far future.',
  asOfQuestion: ({ date, ask }: { date: string; ask: string }) => `On ${date} one more answer decides: ${ask}`,
};

/** What the command line says of the rulebook as a whole. */
export const commandLineWords = {
  customer: ({ customer }: { customer: string }) => `Customer: ${customer}`,
  understood: ({ fact, value, from }: { fact: string; value: string; from: string }) => `${fact}=${value} (“${from}”)`,
  uncertain: ({ fact }: { fact: string }) => `${fact}: to be asked`,
  nothingUnderstood: 'Nothing understood.',
  asked: ({ fact, ask }: { fact: string; ask: string }) => `${fact}: ${ask}`,
  assumed: ({ fact, ask, value }: { fact: string; ask: string; value: string }) =>
    `${fact} (assumed: ${value}): ${ask}`,
  longestWays: 'Questions on the longest way to each answer:',
  lengths: ({ worst, median }: { worst: number; median: number }) => `worst ${worst}, median ${median}`,
  whole: ({ rules, outcomes, dates }: { rules: number; outcomes: number; dates: number }) =>
    `${rules} rules, ${outcomes} outcomes, ${dates} dates on which something changes: no problem.`,
  stale: ({ rule, verified, days, asOf }: { rule: string; verified: string; days: number; asOf: string }) =>
    `${rule}: last verified on ${verified}, ${days} days before ${asOf}`,
};
