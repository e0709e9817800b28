import type { CaseStatus } from '../cases/case.ts';
import { reminders } from './reminder-words.en.ts';

const status: Record<CaseStatus, string> = {
  advised: 'Answer given, outcome open',
  doing: 'We are doing it',
  done: 'Done',
  declined: 'The customer declined',
  waiting_for_term_end: 'Waiting for the term to end',
  escalated: 'Escalated',
};

export const en = {
  languageName: 'English',
  status,
  buttons: {
    start: 'Start a case',
    cases: 'Cases',
    help: 'Help',
    next: 'Next',
    back: 'Back',
    change: 'Change',
    nextStep: 'Next step',
    oneByOne: 'One by one',
    cancel: 'Cancel',
    startAgain: 'Start again',
    skip: 'No note',
    save: 'Save',
    recordOutcome: 'Record the outcome',
    newCase: 'New case',
    showCase: ({ number }: { number: number }) => `Open case ${number}`,
    olderCases: 'Older cases',
    why: 'Why?',
    asOf: 'On another date',
    show: 'Show',
  },
  welcome: {
    title: 'Hello, I am Channel Guide',
    what: 'A customer wants you to manage a Microsoft subscription that was bought somewhere else? Tell me where and of what type it is: I give you the one right next step, with who does it and the links.',
    how: 'Press a button, or write to me: “start”, “cases”, “case 12”, “help”.',
  },
  question: {
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
  },
  form: {
    title: 'Everything at once',
    how: 'Choose what you know and press “Next step”. If one more answer decides, I ask for it here.',
    choose: 'Choose one of the list.',
    missing: 'Something is still missing: the questions left below decide.',
  },
  answer: {
    steps: 'What to do',
    step: ({ number, actor }: { number: number; actor: string }) => `${number}. ${actor}`,
    roles: ({ roles }: { roles: string }) => `Role needed: ${roles}`,
    noRole: 'No special role is needed.',
    caveats: 'Mind this',
    links: 'Microsoft’s pages',
    opens: ({ title }: { title: string }) => `Open “${title}” on Microsoft Learn`,
    alternatives: 'Or instead',
    policyDate: ({ date }: { date: string }) => `Policy of ${date}`,
    source: ({ sources }: { sources: string }) => `Source: ${sources}`,
    sourceAndMore: ({ sources, more }: { sources: string; more: number }) => `Source: ${sources}; and ${more} more`,
    cited: ({ title, date }: { title: string; date: string }) => `${title} (${date})`,
    citedSure: ({ title, date, confidence }: { title: string; date: string; confidence: string }) =>
      `${title} (${date}, confidence ${confidence})`,
  },
  explain: {
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
  },
  outcome: {
    ask: 'What came of it?',
    askHint: 'You can record it again later if it changes.',
    name: 'Outcome',
    termEnd: 'On which day does the term end?',
    termEndHint: 'The last day of service, for example 2027-03-14 or 14 March 2027.',
    termEndLabel: 'Last day of the term',
    termEndPast: ({ date }: { date: string }) =>
      `${date} is past: a term that has ended is nothing to wait for. Please check it.`,
    termEndFar: ({ date }: { date: string }) =>
      `${date} is more than ten years away, which in these lists means “no end”. Please check it.`,
    noteMissing: 'Write a note, or press “No note”.',
    notADate: ({ typed }: { typed: string }) =>
      `I could not read “${typed}” as a date. Write it as 2027-03-14 or 14 March 2027.`,
    noSuchDay: ({ typed }: { typed: string }) => `There is no such day as “${typed}”. Please check it.`,
    ambiguousDate: ({ typed, first, second }: { typed: string; first: string; second: string }) =>
      `“${typed}” can be ${first} or ${second}. Please write the month as a word.`,
    note: 'Anything to add?',
    noteHint:
      'A short note for whoever opens the case next, 1,000 characters at most. Press “No note” or type “none” to leave it empty.',
    noteLabel: 'Note',
    noteTooLong: ({ length }: { length: number }) =>
      `The note has ${length} characters; 1,000 at most can be kept. Please shorten it.`,
    saved: ({ number }: { number: number }) => `Saved: case ${number}`,
    changedMeanwhile: ({ number, who }: { number: number; who: string }) =>
      `Nothing was saved: case ${number} was changed while you were answering (${who}). This is how it stands now.`,
  },
  cases: {
    title: 'Cases, newest first',
    none: 'There are no cases yet.',
    noneOlder: 'There are no older cases.',
    row: ({ number, customer }: { number: number; customer: string }) => `${number} · ${customer}`,
    missing: ({ number }: { number: string }) => `There is no case ${number}. “cases” lists the ones there are.`,
    which: ({ example }: { example: number }) => `Which case? Write its number, for example: case ${example}.`,
    notANumber: ({ written, example }: { written: string; example: number }) =>
      `“${written}” is not a case number. Write it like this: case ${example}.`,
  },
  oneCase: {
    title: ({ number, customer }: { number: number; customer: string }) => `Case ${number} · ${customer}`,
    status: 'State',
    termEnd: 'Term ends',
    note: 'Note',
    owner: 'Looked after by',
    recordedBy: 'Recorded by',
    earlier: 'Recorded before',
    whoAndWhen: ({ name, date }: { name: string; date: string }) => `${name}, ${date} (UTC)`,
    opened: ({ who, date }: { who: string; date: string }) => `Opened by ${who}, with the policy as of ${date}.`,
    moved: ({ number }: { number: number }) => `Case ${number} is shown further down.`,
    unknownAnswer: ({ id }: { id: string }) => `An answer that this version no longer gives (${id})`,
  },
  search: {
    title: 'Search cases',
    newCaseFrom: 'New case from this message',
    newCase: 'New case',
    opened: ({ number }: { number: number }) =>
      `Case ${number} is open. In the chat, “case ${number}” shows its steps.`,
    nothing: ({ typed }: { typed: string }) => `Nothing was found for “${typed}”.`,
  },
  help: {
    title: 'What I can do',
    commands: 'Write one of these, with or without a leading slash:',
    inConversation: 'While I am asking: “back”, “cancel”, “start again”. In a channel or group chat, mention me first.',
  },
  commands: {
    guide: 'Find the next step for a customer',
    cases: 'List the cases, newest first',
    case: 'Show one case',
    record: 'Record what came of your last case',
    remind: 'Be reminded of a case on a day',
    reminders: 'See your reminders: upcoming, overdue, done, dead',
    due: 'See what is due within so many days',
    help: 'Show this list',
    cancel: 'Stop asking; nothing is saved',
    back: 'Go back to the question before',
    startAgain: 'Begin from the first question',
  },
  reminders,
  commandLine: {
    asked: ({ fact, ask }: { fact: string; ask: string }) => `${fact}: ${ask}`,
    assumed: ({ fact, ask, value }: { fact: string; ask: string; value: string }) =>
      `${fact} (assumed: ${value}): ${ask}`,
    longestWays: 'Questions on the longest way to each answer:',
    lengths: ({ worst, median }: { worst: number; median: number }) => `worst ${worst}, median ${median}`,
    whole: ({ rules, outcomes, dates }: { rules: number; outcomes: number; dates: number }) =>
      `${rules} rules, ${outcomes} outcomes, ${dates} dates on which something changes: no problem.`,
    stale: ({ rule, verified, days, asOf }: { rule: string; verified: string; days: number; asOf: string }) =>
      `${rule}: last verified on ${verified}, ${days} days before ${asOf}`,
    customer: ({ customer }: { customer: string }) => `Customer: ${customer}`,
    understood: ({ fact, value, from }: { fact: string; value: string; from: string }) =>
      `${fact}=${value} (“${from}”)`,
    uncertain: ({ fact }: { fact: string }) => `${fact}: to be asked`,
    nothingUnderstood: 'Nothing understood.',
  },
  notices: {
    cancelled: 'Cancelled. Nothing was saved.',
    nothingToCancel: 'There is nothing to cancel: I am not asking anything at the moment.',
    nothingBefore: 'This is the first question; there is nothing to go back to.',
    notAsking: 'I am not asking anything at the moment. Shall we start a case?',
    notUnderstood: ({ typed }: { typed: string }) =>
      `I did not understand “${typed}”. I can find the next step for a customer, or list the cases.`,
    finishFirst: 'You are recording an outcome. Finish it, or write “cancel”, before you start another case.',
    noCaseYet: 'The outcome of which case? Write “cases” and open it, then press “Record the outcome”.',
    answerFirst: 'There is nothing to record yet: answer this question first, or write “cancel”.',
    nothingSaid: 'I am here. Shall we start a case?',
    greeting: 'Hello. Shall we start a case?',
    thanks: 'You’re welcome. I am here when the next customer asks.',
    stalePress: 'This card belongs to a conversation that is over. Shall we start a new one?',
    goOnAfterUpdate:
      'I was updated while we were talking. What I could keep of your answers, I kept; let us go on from here.',
    updatedMeanwhile:
      'I was updated meanwhile and cannot go on with what we were talking about. Nothing was saved. Shall we start again?',
    notYours: 'A colleague is answering this card. Write to me to start your own.',
    fromElsewhere: 'This card belongs to another conversation. Write to me here, and I show it to you.',
    seeBelow: 'I ask in the message below.',
    done: 'Done.',
    tenantErased:
      'The records of your organisation were erased, and I keep nothing new for it. If you want to begin again, please ask your administrator.',
    tooLong: 'That was too long for me to read. Please write it in a line or two.',
    unavailable: {
      away: 'I cannot reach my records at the moment. Nothing was saved; please try again in a minute.',
      busy: 'Too much is going on at once. Nothing was saved; please try again in a minute.',
      full: 'My disk is full. Nothing was saved; please tell your administrator. Reading still works.',
      gone: 'My records are no longer where they were kept. Nothing was saved; please tell your administrator at once.',
      unwritable: 'My records cannot be written at the moment. Nothing was saved; please tell your administrator.',
      unknown:
        'The connection to my records broke just then. Look at the case before you try again: it may have been saved.',
    },
    failed: ({ reference }: { reference: string }) =>
      `Something went wrong on my side and I could not finish this. Please try it again; if it goes on, give your administrator the reference ${reference}.`,
  },
};

export type Words = typeof en;
