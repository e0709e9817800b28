import type { ReactElement } from 'react';

import { Explanation } from '../../../api/cases/case-shapes.ts';
import type { PageProps } from '../page-props.ts';
import { Loading, TroubleBar } from '../shell/states.tsx';
import { useLoaded } from '../shell/use-loaded.ts';
import { useWords } from '../words.ts';

type Props = Pick<PageProps, 'api'> & { number: number; version: number };

/** Why the answer is what it is, what would change it, and every source. */
export const WhyPanel = ({ api, number, version }: Props): ReactElement => {
  const { oneCase, ask } = useWords();
  const loaded = useLoaded(`why ${number} ${version}`, (signal) =>
    api.get(`/cases/${number}/explanation`, Explanation, signal),
  );
  const { shown, trouble, again } = loaded;
  return (
    <section className="form" aria-label={oneCase.why}>
      {trouble !== undefined && <TroubleBar trouble={trouble} again={again} />}
      {shown === undefined && trouble === undefined && <Loading />}
      {shown !== undefined && (
        <div>
          <h2>{shown.line}</h2>
          {shown.parts.map(({ title, sentences }) => (
            <div key={title}>
              <h3>{title}</h3>
              {sentences.map((sentence) => (
                <p key={sentence}>{sentence}</p>
              ))}
            </div>
          ))}
          <h3>{ask.sources}</h3>
          <ul>
            {shown.sources.map(({ title, url, date, confidence }) => (
              <li key={url}>
                <a href={url} target="_blank" rel="noreferrer">
                  {oneCase.source(title, date, confidence)}
                </a>
              </li>
            ))}
          </ul>
        </div>
      )}
    </section>
  );
};
