import { type ReactElement } from 'react';
import { languageOf } from '../../language/language.ts';
import { PersonAvatar } from './avatar.tsx';
import { type PersonKey, type PersonView } from './room-api.ts';
import { useWords } from './words.ts';

interface Props {
  people: readonly PersonView[];
  /** In whose language the jobs are told. */
  me: PersonKey;
  chosen: PersonKey;
  onSwitch: (person: PersonKey) => void;
}

/** Native radio buttons: the arrow keys and the names come with them. */
export const PersonSwitch = ({ people, me, chosen, onSwitch }: Props): ReactElement => {
  const words = useWords();
  const myLocale = people.find(({ key }) => key === me)?.locale;
  return (
    <fieldset className="person-switch">
      <legend>{words.speakingAs}</legend>
      {people.map(({ key, name, locale, job }) => (
        <label key={key} className="person">
          <input type="radio" name="person" value={key} checked={key === chosen} onChange={() => onSwitch(key)} />
          <PersonAvatar person={key} name={name} />
          <span className="person-text">
            <span className="person-name">{name}</span>
            <span className="person-job">{job[languageOf(myLocale)]}</span>
          </span>
          <span className="language-tag">{locale}</span>
        </label>
      ))}
    </fieldset>
  );
};
