// Field for a list of words: one entry on each line.
import { DraftField } from '../fields/draft-field.tsx';

/** The lines. Empty ones are no entries. */
export function LinesField(props: {
  readonly label: string;
  readonly help?: string;
  readonly field: string;
  readonly lang: string | undefined;
  readonly lines: readonly string[];
  readonly onChange: (lines: string[]) => void;
}) {
  const { lines, onChange, ...rest } = props;
  return (
    <DraftField
      {...rest}
      isList
      rows={3}
      value={lines.map((line) => line.replace(/\s*\n\s*/g, ' ')).join('\n')}
      onChange={(text) =>
        onChange(
          text
            .split('\n')
            .map((line) => line.trim())
            .filter((line) => line !== ''),
        )
      }
    />
  );
}
