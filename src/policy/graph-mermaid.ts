import type { Flow, FlowBox, FlowEnd, FlowQuestion } from './graph-flow.ts';
import type { FlowLabels, Row } from './graph-labels.ts';

/** Signs with a meaning in Mermaid, written as it wants them inside quotes. */
const escapeMermaid = (text: string): string =>
  text.replace(/[#&<>"'`[\]{}()|\\;]/g, (sign) => `#${sign.codePointAt(0) ?? 0};`);

/** Mermaid reads a hyphen as the beginning of an arrow in some places. */
const nameOf = (id: string): string => `n_${id.replaceAll('-', '_')}`;

const endLine = (end: FlowEnd, labels: FlowLabels): string => {
  const text = escapeMermaid(labels.endText(end));
  return end.kind === 'outcome' ? `${nameOf(end.id)}["${text}"]:::outcome` : `${nameOf(end.id)}[/"${text}"/]:::findOut`;
};

const questionLines = (question: FlowQuestion, head: string, rows: readonly Row[]): string[] => {
  const pointers = rows.filter(({ to }) => to === undefined).map(({ text }) => text);
  const text = [head, ...pointers].map(escapeMermaid).join('<br/>');
  return [
    `${nameOf(question.id)}("${text}"):::question`,
    ...rows.flatMap((row) =>
      row.to === undefined ? [] : [`${nameOf(question.id)} -->|"${escapeMermaid(row.text)}"| ${nameOf(row.to)}`],
    ),
  ];
};

/** The same drawing as Mermaid text. */
export const drawMermaid = (flow: Flow, labels: FlowLabels, title: string): string => {
  const linesOf = (box: FlowBox): string[] =>
    box.kind === 'question' ? questionLines(box, labels.headOf(box), labels.rowsOf(box)) : [endLine(box, labels)];
  const noteLines = ({ question, ends }: Flow['notes'][number], index: number): string[] => [
    ...questionLines(question, labels.noteHead(index + 1, question.fact), labels.noteRowsOf(question)),
    ...ends.map((end) => endLine(end, labels)),
  ];
  return [
    '---',
    `title: ${JSON.stringify(title)}`,
    '---',
    'flowchart LR',
    ...[...flow.boxes.flatMap(linesOf), ...flow.notes.flatMap(noteLines)].map((line) => `  ${line}`),
    '  classDef question fill:#f3f4f8,stroke:#8a8fa3,color:#1b1b1f',
    '  classDef outcome fill:#dbe9fb,stroke:#1f5fb4,color:#1b1b1f',
    '  classDef findOut fill:#fff4d6,stroke:#8a6100,color:#1b1b1f,stroke-dasharray:5 3',
    '',
  ].join('\n');
};
