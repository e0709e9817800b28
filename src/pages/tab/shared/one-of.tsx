import { Field, makeStyles, Select } from '@fluentui/react-components';

const useStyles = makeStyles({
  field: { minWidth: 0 },
  select: { width: '100%', minWidth: 0, textOverflow: 'ellipsis' },
});

interface OneOfProps {
  label: string;
  value: string;
  options: readonly (readonly [value: string, label: string])[];
  onChange: (value: string) => void;
}

/** A closed choice, as the browser's own list: it works the same with every key, finger and reader. */
export const OneOf = ({ label, value, options, onChange }: OneOfProps) => {
  const styles = useStyles();
  return (
    <Field label={label} className={styles.field}>
      <Select select={{ className: styles.select }} value={value} onChange={(_, chosen) => onChange(chosen.value)}>
        {options.map(([name, text]) => (
          <option key={name} value={name}>
            {text}
          </option>
        ))}
      </Select>
    </Field>
  );
};
