/** What is said while a case is worked on. */
export const work = {
  next: ({ actor, step }: { actor: string; step: string }) => `Next (${actor}): ${step}`,
  allDone: 'All steps are done. Record what came of it.',
  tickHint: 'Press a step once it is done; press it again if it is not.',
  doneStep: ({ step, who }: { step: string; who: string }) => `${step}: done by ${who}`,
  markDone: 'Mark as done',
  markOpen: 'Mark as open again',
  closed: ({ number }: { number: number }) =>
    `Nothing was changed: case ${number} is closed. Record the outcome “We are doing it” to take it up again.`,
  cannotExplain: 'This answer is from an earlier version of my rules, so I cannot do that with it any more.',
  owner: 'Looked after by',
  moreTitle: 'More for this case',
  historyTitle: 'History, newest first',
  earlier: ({ count }: { count: number }) => (count === 1 ? 'And 1 earlier change.' : `And ${count} earlier changes.`),
  buttons: {
    forCustomer: 'For the customer',
    assign: 'Assign',
    change: 'Change an answer',
    more: 'More',
    note: 'Add a note',
    undo: 'Undo my last change',
    history: 'History',
    publish: 'Post to channel',
    publishYes: 'Yes, post it',
    helpful: 'Helpful',
    notHelpful: 'Not helpful',
    ruleWrong: 'This rule is wrong',
    send: 'Send',
    noReason: 'No reason',
    giveTo: 'Hand over',
    takeOver: 'I look after it',
    handOver: 'Hand it to a colleague',
    inLanguage: { en: 'In English', es: 'In Spanish' },
  },
  assign: {
    yours: ({ customer }: { customer: string }) => `The case of ${customer} is yours now.`,
    title: 'Who is to look after this case?',
    hint: 'Colleagues who have written to me once are in the list. They get the case with all answers and the next step.',
    label: 'Colleague',
    missing: 'Choose a colleague from the list.',
    roleNeeded: ({ roles }: { roles: string }) =>
      `This step needs the role ${roles}. If you do not have it, hand the case to a colleague who does.`,
    done: ({ name, number }: { name: string; number: number }) => `${name} now looks after case ${number}.`,
    told: ({ name, number }: { name: string; number: number }) =>
      `${name} now looks after case ${number} and has been told in their own chat.`,
    notTold: ({ name, number }: { name: string; number: number }) =>
      `${name} now looks after case ${number}. I could not reach them: please tell them yourself.`,
    unknown: ({ name }: { name: string }) =>
      `I do not know “${name}”. Ask them to write “hello” to me once, or choose a colleague who has.`,
    several: ({ name, names }: { name: string; names: string }) =>
      `“${name}” fits several people: ${names}. Write the full name, or choose one from the list.`,
    oneOnly: 'One person looks after a case. Mention one colleague, or choose one from the list.',
  },
  note: {
    title: 'What is worth knowing about this case?',
    hint: 'It takes the place of the last note on the card; earlier notes stay in the history. 1,000 characters at most.',
    label: 'Note',
    missing: 'Write a note first.',
    tooLong: ({ length }: { length: number }) =>
      `The note has ${length} characters; 1,000 at most can be kept. Please shorten it.`,
    saved: 'The note is saved.',
  },
  undo: {
    done: 'Your last change was taken back. Both stay in the history.',
    doneAgain: 'The change that you had taken back holds again. All of it stays in the history.',
    nothing: ({ number }: { number: number }) =>
      `There is nothing to take back: case ${number} has not changed since it was opened.`,
    notYours: ({ number, name }: { number: number; name: string }) =>
      `Nothing was taken back: the last change of case ${number} was made by ${name}. Only they can undo it.`,
    noCase: 'There is nothing to take back: you have not worked on a case here yet.',
  },
  feedback: {
    thanks: 'Thank you. Whoever looks after the rules will read it.',
    title: {
      not_helpful: 'What was not helpful?',
      rule_wrong: 'What is wrong with this rule?',
    },
    hint: 'It is kept with the rule that chose this answer. A line or two is enough; you can also leave it empty.',
    label: 'Reason',
    missing: 'Write a reason, or press “No reason”.',
  },
  customer: {
    title: 'A message for the customer',
    how: 'Change what you like, copy it and send it. Nothing is sent from here.',
    subjectLabel: 'Subject',
    messageLabel: 'Message',
    missing: 'There is nothing to copy.',
    subject: ({ customer }: { customer: string }) => `Your Microsoft subscriptions: what happens next (${customer})`,
    hello: 'Hello,',
    ask: 'So that we can go on with your Microsoft subscriptions, we need your help with the following:',
    termEnd:
      'Tell us the last day of your current term. You find it in the Microsoft 365 admin center under Billing > Your products.',
    nothing:
      'There is nothing you have to do at the moment: the next step is ours. We will write to you as soon as it is done, or if we need anything from you.',
    reply: 'Please reply to this message when it is done, or if anything is unclear. We are glad to help.',
    bye: 'Kind regards,',
  },
  publish: {
    ask: 'Post this case here?',
    hint: 'Everybody in this conversation will see it, with the customer’s name, the answers and the note.',
    done: ({ number }: { number: number }) => `Case ${number} is posted: everybody in this conversation sees it now.`,
    already: 'Everybody in this conversation sees this card already.',
  },
  history: {
    when: ({ name, at }: { name: string; at: string }) => `${name}, ${at} (UTC)`,
    'case.opened': 'The case was opened.',
    'case.answered': 'The answers were changed.',
    'case.decided-again': ({ date }: { date: string }) =>
      `The policy changed: what was said does not hold since ${date}.`,
    'subscription.changed': 'The term end followed the subscription.',
    'change.undone': 'The change before was taken back.',
    'case.assigned': ({ name }: { name: string }) => `The case went to ${name}.`,
    'note.added': ({ note }: { note: string }) => `A note was added: ${note}`,
    'outcome.recorded': ({ status }: { status: string }) => `The outcome was recorded: ${status}`,
    'status.changed': ({ status }: { status: string }) => `The state became: ${status}`,
    'subscription.linked': ({ product }: { product: string }) => `A subscription was linked: ${product}`,
    stepDone: ({ step }: { step: string }) => `A step was done: ${step}`,
    stepOpen: ({ step }: { step: string }) => `A step is open again: ${step}`,
    oldStep: 'A step that the answer no longer has',
  },
  commands: {
    whichCase: ({ example }: { example: string }) => `Which case? Write its number, for example: ${example}.`,
  },
};

export type WorkWords = typeof work;
