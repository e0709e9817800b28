import { type ReactElement } from 'react';

const drawings = {
  chat: 'M10 3a7 7 0 0 0-6.2 10.3L3 17l3.8-.8A7 7 0 1 0 10 3ZM7 8.5h6M7 11.5h4',
  teams:
    'M7 9a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5Zm6.5 0a2 2 0 1 0 0-4 2 2 0 0 0 0 4ZM2.5 16v-1.5A2.5 2.5 0 0 1 5 12h4a2.5 2.5 0 0 1 2.5 2.5V16M13.5 11.5h1.7a2.3 2.3 0 0 1 2.3 2.3V15',
  send: 'M3.5 3.5 17 10 3.5 16.5 5.5 10l-2-6.5ZM5.5 10H11',
  at: 'M13 10a3 3 0 1 1-6 0 3 3 0 0 1 6 0Zm0 0v1.2a2 2 0 0 0 4 0V10a7 7 0 1 0-2.8 5.6',
  sun: 'M10 13.5a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7ZM10 2v1.5M10 16.5V18M2 10h1.5M16.5 10H18M4.3 4.3l1.1 1.1M14.6 14.6l1.1 1.1M4.3 15.7l1.1-1.1M14.6 5.4l1.1-1.1',
  moon: 'M16.5 12.2A7 7 0 0 1 7.8 3.5a7 7 0 1 0 8.7 8.7Z',
  menu: 'M3 5.5h14M3 10h14M3 14.5h14',
  close: 'M5 5l10 10M15 5 5 15',
  reply: 'M8 5 3.5 9.5 8 14M4 9.5h7.5a5 5 0 0 1 5 5V16',
  chevron: 'M6 8l4 4 4-4',
  shield: 'M10 2.8l6 2v4.7c0 3.6-2.4 6.3-6 7.7-3.6-1.4-6-4.1-6-7.7V4.8l6-2Z',
} as const;

export const Icon = ({ name }: { name: keyof typeof drawings }): ReactElement => (
  <svg className="icon" viewBox="0 0 20 20" aria-hidden="true" focusable="false">
    <path d={drawings[name]} />
  </svg>
);
