import { type ReactElement, useEffect, useRef } from 'react';

interface Props {
  id: string;
  label: string;
  rows: readonly { title: string; detail: string }[];
  active: number;
  onChoose: (index: number) => void;
}

export const choiceId = (list: string, index: number): string => `${list}-${index}`;

/** The rows of a list whose focus stays in its box; `aria-activedescendant` of the box names the active one. */
export const ChoiceList = ({ id, label, rows, active, onChoose }: Props): ReactElement => {
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    list.current?.children[active]?.scrollIntoView({ block: 'nearest' });
  }, [active]);
  return (
    <div className="choices" role="listbox" id={id} aria-label={label} ref={list}>
      {rows.map(({ title, detail }, index) => (
        <div
          key={choiceId(id, index)}
          id={choiceId(id, index)}
          role="option"
          aria-selected={index === active}
          // The box would lose the focus.
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => onChoose(index)}
        >
          <span className="choice-title">{title}</span>
          {detail !== '' && <span className="choice-detail">{detail}</span>}
        </div>
      ))}
    </div>
  );
};
