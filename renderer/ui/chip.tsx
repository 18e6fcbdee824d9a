// Filter chip: words, a count, and a tick when it is chosen, so that colour is never the only sign.
import { Check } from 'lucide-react';
import { ToggleButton } from 'react-aria-components';
import { useFormats } from '../text/use-formats.ts';
import styles from './chip.module.css';
import { Icon } from './icon.tsx';
import { classes, rowClass } from './layout.ts';
import { optionClass } from './pressable.ts';
import { textClass } from './text.ts';

/** What a chip takes. `count` is how many things it would show. */
type ChipProps = {
  readonly label: string;
  readonly count?: number;
  readonly isChosen: boolean;
  readonly onChange: (isChosen: boolean) => void;
};

/** A filter that is on or off. */
export function Chip({ label, count, isChosen, onChange }: ChipProps) {
  const { number } = useFormats();
  return (
    <ToggleButton
      className={classes(optionClass(), styles['chip'])}
      isSelected={isChosen}
      onChange={onChange}
    >
      {isChosen && <Icon of={Check} size={14} />}
      <span>{label}</span>
      {count !== undefined && (
        <span className={classes(textClass('small', 'figures'), styles['count'])}>{number(count)}</span>
      )}
    </ToggleButton>
  );
}

/** A row of chips with a name for screen readers. */
export function ChipRow({ label, children }: { readonly label: string; readonly children: React.ReactNode }) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would draw and speak a form where there is none
    <div role="group" aria-label={label} className={rowClass([8, 4])}>
      {children}
    </div>
  );
}
