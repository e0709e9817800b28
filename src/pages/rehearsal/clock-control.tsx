import { type ReactElement, type SyntheticEvent, useState } from 'react';
import { moveClock } from './room-client.ts';
import { useRoomTime } from './room-time.ts';
import { useWords } from './words.ts';

interface Props {
  /** How far the room's clock is from this computer's, in milliseconds. */
  ahead: number;
  isMoving: boolean;
  locale: string;
  timeZone: string;
}

const STEPS = [1, 7, 30] as const;

const useMoves = () => {
  const [failed, setFailed] = useState(false);
  const move = (to: string): void => {
    setFailed(false);
    void moveClock({ to }).then((moved) => setFailed(!moved));
  };
  return { failed, move };
};

const DateForm = ({ isMoving, onMove }: { isMoving: boolean; onMove: (to: string) => void }): ReactElement => {
  const words = useWords();
  const [date, setDate] = useState('');
  const submit = (event: SyntheticEvent): void => {
    event.preventDefault();
    if (date !== '') onMove(date);
  };
  return (
    <form className="clock-date" onSubmit={submit}>
      <input
        type="date"
        aria-label={words.clockTo}
        title={words.clockTo}
        max="2099-12-31"
        value={date}
        onChange={({ target }) => setDate(target.value)}
      />
      <button type="submit" disabled={isMoving || date === ''}>
        {words.clockGo}
      </button>
    </form>
  );
};

/** The room's clock: when it is moved, everything that would have happened until then happens. */
export const ClockControl = ({ ahead, isMoving, locale, timeZone }: Props): ReactElement => {
  const words = useWords();
  const now = useRoomTime(ahead);
  const { failed, move } = useMoves();
  const written = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short', timeZone }).format(now);
  const day = new Intl.DateTimeFormat(locale, { dateStyle: 'full', timeZone }).format(now);
  return (
    <fieldset className="clock" aria-busy={isMoving}>
      <legend>{words.clock}</legend>
      <p className="clock-time">
        <time dateTime={now.toISOString()}>{written}</time>
        {isMoving && <span className="clock-moving">{words.clockMoving}</span>}
      </p>
      <div className="clock-steps">
        {STEPS.map((days) => (
          <button key={days} type="button" disabled={isMoving} onClick={() => move(`+${days}d`)}>
            {words.clockDays(days)}
          </button>
        ))}
        <button type="button" disabled={isMoving} onClick={() => move('now')}>
          {words.clockNow}
        </button>
      </div>
      <DateForm isMoving={isMoving} onMove={move} />
      {failed && <p role="alert">{words.clockFailed}</p>}
      <p className="visually-hidden" role="status">
        {isMoving ? words.clockMoving : words.clockIs(day)}
      </p>
    </fieldset>
  );
};
