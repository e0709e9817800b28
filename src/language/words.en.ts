import { commandLineWords, explainWords } from './explain-words.en.ts';
import { names } from './names.en.ts';
import { aboutWords, policyWords } from './policy-words.en.ts';
import { datedWords } from './dated-words.en.ts';
import { formWords, questionWords } from './question-words.en.ts';
import { casesWords, exportWords, importWords } from './records-words.en.ts';
import { settingsWords } from './settings-words.en.ts';
import { work } from './work-words.en.ts';
import { reminders } from './reminder-words.en.ts';

export const en = {
  names,
  work,
  buttons: {
    check: 'Check first',
    confirm: 'Save these rows',
    opinions: 'What agents think',
    older: 'Older ones',
    mySettings: 'My settings',
    settings: 'Settings',
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
    shared:
      'Here everybody sees what I answer. Mention me and write, for example, “@Channel Guide start” or “@Channel Guide cases”; “@Channel Guide settings” chooses the language of this team.',
    title: 'Hello, I am Channel Guide',
    what: 'A customer wants you to manage a Microsoft subscription that was bought somewhere else? Tell me where and of what type it is: I give you the one right next step, with who does it and the links.',
    how: 'Press a button, or write to me: “start”, “cases”, “case 12”, “help”.',
  },
  question: questionWords,
  form: formWords,
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
  explain: explainWords,
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
      `Nothing was saved: case ${number} was changed meanwhile (${who}). This is how it stands now.`,
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
    answerChanged: ({ date }: { date: string }) => `The answer changed on ${date}.`,
    saidBefore: 'Said before',
    answerNeeded: 'One more answer decides now: press “Change an answer”.',
    unknownAnswer: ({ id }: { id: string }) => `An answer that this version no longer gives (${id})`,
  },
  search: {
    title: 'Search cases',
    guidance: 'The next step, with who does it and the links',
    askInChat: 'This question decides: put it into the chat and go on there',
    understood: 'Understood from what was typed:',
    newCaseFrom: 'New case from this message',
    newCase: 'New case',
    opened: ({ number }: { number: number }) =>
      `Case ${number} is open. In the chat, “case ${number}” shows its steps.`,
    nothing: ({ typed }: { typed: string }) => `Nothing was found for “${typed}”.`,
  },
  help: {
    topics: { ask: 'Ask', cases: 'Cases', policy: 'Policy', settings: 'Settings and more' },
    title: 'What I can do',
    commands: 'Write one of these, with or without a leading slash:',
    inConversation: 'While I am asking: “back”, “cancel”, “start again”. In a channel or group chat, mention me first.',
  },
  commands: {
    myCases: 'List the cases that you look after',
    import: 'Bring in subscriptions from a list',
    export: 'Take records out as a file',
    form: 'All questions on one card',
    why: 'Explain the answer of a case',
    policy: 'What holds today, or on another date',
    changes: 'What changed between two dates',
    about: 'What I am and what I keep',
    diagnose: 'How I am doing, for whoever looks after me',
    mySettings: 'Your own settings',
    settings: 'Your settings and those of this team',
    language: 'Choose the language of my answers',
    guide: 'Find the next step for a customer',
    cases: 'List the cases, newest first',
    case: 'Show one case',
    record: 'Record what came of a case; without a number, of your last one',
    note: 'Add a note to a case',
    assign: 'Hand a case to a colleague',
    change: 'Change an answer: of a case, or by its name while I ask (“change the customer”)',
    undo: 'Take back your last answer, or your last change of a case',
    remind: 'Be reminded of a case on a day',
    reminders: 'See your reminders: upcoming, overdue, done, dead',
    due: 'See what is due within so many days',
    help: 'Show this list',
    cancel: 'Stop asking; nothing is saved',
    back: 'Go back to the question before',
    startAgain: 'Begin from the first question',
  },
  reminders,
  settings: settingsWords,
  imports: importWords,
  exports: exportWords,
  casesSought: casesWords,
  policy: policyWords,
  about: aboutWords,
  dated: datedWords,
  commandLine: commandLineWords,
  notices: {
    goneFromHere: 'You are not in this team or chat any more, so I changed nothing. Somebody who is can do it.',
    notOneOfUs:
      'Only people of this organization can change something here, so I changed nothing. One of them can do it.',
    onlyPersonal: 'That works only in our own chat, where nobody else reads it. Write it to me there.',
    slowDown:
      'That was more than I can read at once, and I left the last of it out. Please send it again in a few seconds.',
    unknownPress: 'I do not know this button any more. Write to me, and I show you how things stand.',
    cancelled: 'Cancelled. Nothing was saved.',
    nothingToCancel: 'There is nothing to cancel: I am not asking anything at the moment.',
    nothingBefore: 'This is the first question; there is nothing to go back to.',
    changeWhich: 'Which answer? Press “Change” beside it, or write for example: change the customer.',
    notAsking: 'I am not asking anything at the moment. Shall we start a case?',
    notUnderstood: ({ typed }: { typed: string }) =>
      `I did not understand “${typed}”. I can find the next step for a customer, or list the cases.`,
    stillAsking: 'We are in the middle of these questions. Go on here, or write “start again” to begin anew.',
    finishFirst: 'You are recording an outcome. Finish it, or write “cancel”, before you start another case.',
    casesStay: ({ example }: { example: string }) =>
      `Cases are not deleted in chat, so that everybody can see what was done. If nothing comes of one, write for example: record ${example}, and choose “The customer declined”. “cancel” stops a case that is still being asked about.`,
    answerFirst: 'There is nothing to record yet: answer this question first, or write “cancel”.',
    nothingSaid: 'I am here. Shall we start a case?',
    greeting: 'Hello. Shall we start a case?',
    stalePress: 'This card belongs to a conversation that is over. Shall we start a new one?',
    goOnAfterUpdate:
      'I was updated while we were talking. What I could keep of your answers, I kept; let us go on from here.',
    updatedMeanwhile:
      'I was updated meanwhile and cannot go on with what we were talking about. Nothing was saved. Shall we start again?',
    notYours: 'A colleague is answering this card. Write to me to start your own.',
    fromElsewhere: 'This card belongs to another conversation. Write to me here, and I show it to you.',
    seeBelow: 'See the message below.',
    seeOwnChat: 'I could not answer you privately here. The answer is in our own chat.',
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
