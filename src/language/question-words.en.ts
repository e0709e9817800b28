/** What is said around a question. */
export const questionWords = {
  customer: 'What is the customer called?',
  customerHint: 'As your team calls them. It is only used to find the case again.',
  customerLabel: 'Customer name',
  customerMissing: 'I need a name to go on: one line, 120 characters at most.',
  typeOrPress: 'Press an answer or type it. “back”, “cancel” and “help” work at every step.',
  notUnderstood: ({ typed }: { typed: string }) =>
    `I could not match “${typed}” to one of the answers. Choose one below.`,
  severalFit: ({ labels }: { labels: string }) => `More than one answer fits: ${labels}. Which one is it?`,
  lookup: 'Where to find out',
  so: 'So far',
  movedOn: 'The conversation went on below.',
  whichToChange: 'Which answer is to change?',
  understood: 'This is what I understood. Change what is not right:',
  customerName: 'Customer',
};

/** What is said around all of them on one card. */
export const formWords = {
  title: 'Everything at once',
  how: 'Choose what you know and press “Next step”. If one more answer decides, I ask for it here.',
  choose: 'Choose one of the list.',
  also: 'Also understood, and used:',
  missing: 'Something is still missing: the questions left below decide.',
};
