import {
  addNote,
  assign,
  changeStatus,
  linkSubscription,
  recordOutcome,
  reviseAnswers,
  tickStep,
  undoChange,
} from '../../src/api/cases/change-case.ts';
import { caseChanges } from '../../src/api/cases/case-changes.ts';
import { writeToCustomer } from '../../src/api/cases/customer-message.ts';
import { explainCase } from '../../src/api/cases/explain-case.ts';
import { giveFeedback } from '../../src/api/cases/give-feedback.ts';
import { listCases } from '../../src/api/cases/list-cases.ts';
import { openCase } from '../../src/api/cases/open-case.ts';
import { showCase } from '../../src/api/cases/show-case.ts';
import { exportRecords } from '../../src/api/files/exports.ts';
import { confirmImport, showImport, startImport } from '../../src/api/files/imports.ts';
import { deleteView, listViews, saveView } from '../../src/api/views/views.ts';
import type { Route } from '../../src/api/open-api.ts';
import { listColleagues } from '../../src/api/people/colleagues.ts';
import { changeMe, showMe } from '../../src/api/people/me.ts';
import { changeTeam, showTeam } from '../../src/api/people/teams.ts';
import { decide } from '../../src/api/policy/decide.ts';
import { comparePolicies } from '../../src/api/policy/diff.ts';
import { listFeedback } from '../../src/api/policy/feedback.ts';
import { drawGraph } from '../../src/api/policy/graph.ts';
import { showPolicy } from '../../src/api/policy/policy.ts';
import { listQuestions } from '../../src/api/policy/questions.ts';
import { listRules } from '../../src/api/policy/rules.ts';
import {
  markReminderDone,
  reopenReminder,
  sendRemindersAgain,
  showReminder,
  snoozeReminder,
} from '../../src/api/reminders/answer-reminder.ts';
import { listCaseReminders, listReminders } from '../../src/api/reminders/list-reminders.ts';
import { liftMute, listMutes, muteCustomer } from '../../src/api/reminders/mutes.ts';
import { remindOfCase } from '../../src/api/reminders/remind.ts';
import { showInsights } from '../../src/api/terms/insights.ts';
import { countTerms, listTerms } from '../../src/api/terms/terms.ts';

/** What the pages read and change. The address that waits for news comes before the one of a single case. */
export const apiRoutes: readonly Route[] = [
  { method: 'get', path: '/cases', endpoint: listCases },
  { method: 'post', path: '/cases', endpoint: openCase },
  { method: 'get', path: '/cases/changes', endpoint: caseChanges },
  { method: 'get', path: '/cases/:number', endpoint: showCase },
  { method: 'put', path: '/cases/:number/outcome', endpoint: recordOutcome },
  { method: 'put', path: '/cases/:number/status', endpoint: changeStatus },
  { method: 'put', path: '/cases/:number/assignee', endpoint: assign },
  { method: 'put', path: '/cases/:number/note', endpoint: addNote },
  { method: 'put', path: '/cases/:number/answers', endpoint: reviseAnswers },
  { method: 'put', path: '/cases/:number/ticks/:step', endpoint: tickStep },
  { method: 'put', path: '/cases/:number/subscription', endpoint: linkSubscription },
  { method: 'post', path: '/cases/:number/undo', endpoint: undoChange },
  { method: 'get', path: '/cases/:number/explanation', endpoint: explainCase },
  { method: 'get', path: '/cases/:number/customer-message', endpoint: writeToCustomer },
  { method: 'put', path: '/cases/:number/feedback', endpoint: giveFeedback },
  { method: 'get', path: '/cases/:number/reminders', endpoint: listCaseReminders },
  { method: 'post', path: '/cases/:number/reminders', endpoint: remindOfCase },
  { method: 'get', path: '/reminders', endpoint: listReminders },
  { method: 'post', path: '/reminders/send-again', endpoint: sendRemindersAgain },
  { method: 'get', path: '/reminders/:id', endpoint: showReminder },
  { method: 'put', path: '/reminders/:id/snooze', endpoint: snoozeReminder },
  { method: 'post', path: '/reminders/:id/done', endpoint: markReminderDone },
  { method: 'post', path: '/reminders/:id/reopen', endpoint: reopenReminder },
  { method: 'get', path: '/mutes', endpoint: listMutes },
  { method: 'put', path: '/mutes', endpoint: muteCustomer },
  { method: 'post', path: '/mutes/lift', endpoint: liftMute },
  { method: 'post', path: '/decide', endpoint: decide },
  { method: 'get', path: '/policy', endpoint: showPolicy },
  { method: 'get', path: '/policy/questions', endpoint: listQuestions },
  { method: 'get', path: '/policy/graph', endpoint: drawGraph },
  { method: 'get', path: '/policy/diff', endpoint: comparePolicies },
  { method: 'get', path: '/policy/rules', endpoint: listRules },
  { method: 'get', path: '/policy/feedback', endpoint: listFeedback },
  { method: 'get', path: '/terms', endpoint: countTerms },
  { method: 'get', path: '/terms/list', endpoint: listTerms },
  { method: 'get', path: '/insights', endpoint: showInsights },
  { method: 'post', path: '/imports', endpoint: startImport },
  { method: 'get', path: '/imports/:id', endpoint: showImport },
  { method: 'post', path: '/imports/:id/confirm', endpoint: confirmImport },
  { method: 'get', path: '/exports/:kind', endpoint: exportRecords },
  { method: 'get', path: '/me', endpoint: showMe },
  { method: 'put', path: '/me/settings', endpoint: changeMe },
  { method: 'get', path: '/teams/:team/settings', endpoint: showTeam },
  { method: 'put', path: '/teams/:team/settings', endpoint: changeTeam },
  { method: 'get', path: '/views', endpoint: listViews },
  { method: 'put', path: '/views/:id', endpoint: saveView },
  { method: 'delete', path: '/views/:id', endpoint: deleteView },
  { method: 'get', path: '/colleagues', endpoint: listColleagues },
];
