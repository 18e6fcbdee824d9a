// Fields for the position of a place: degrees with a point or a comma, checked while they are typed.
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import type { DraftContact } from '../../../../core/contacts/draft-contact.ts';
import { classes } from '../../../ui/layout.ts';
import { textClass } from '../../../ui/text.ts';
import { TextField } from '../../../ui/text-field.tsx';
import { useFieldProblem } from '../fields/field-problems.tsx';
import fields from '../fields/fields.module.css';
import { FoldedFields } from './folded-fields.tsx';

type DraftLocation = NonNullable<DraftContact['locations']>[number];

const limits = { latitude: 90, longitude: 180 } as const;
type Axis = keyof typeof limits;

/** Degrees as they are typed; undefined for nothing, `wrong` for what is no such number. */
function readDegrees(text: string, limit: number): number | 'wrong' | undefined {
  const plain = text.trim().replace(',', '.').replace('−', '-');
  if (plain === '') return undefined;
  const degrees = /^-?\d+(?:\.\d+)?$/.test(plain) ? Number(plain) : Number.NaN;
  return Math.abs(degrees) <= limit ? degrees : 'wrong';
}

/** Latitude and longitude of a place. An invalid position is reported and not written. */
export function PositionFields(props: {
  readonly place: DraftLocation;
  readonly at: string;
  readonly onChange: (place: DraftLocation) => void;
}) {
  const t = useTranslations('workshop');
  const { place, at, onChange } = props;
  const faults = [useFieldProblem(`${at}.latitude`), useFieldProblem(`${at}.longitude`)];
  const set = (axis: Axis, degrees: number | undefined): void => {
    const { [axis]: _before, ...others } = place;
    onChange(degrees === undefined ? others : { ...others, [axis]: degrees });
  };
  return (
    <FoldedFields title={t('positionOpen')} isWanted={faults.some((fault) => fault !== undefined)}>
      <div className={fields['row']}>
        {(['latitude', 'longitude'] as const).map((axis) => (
          <DegreesField
            key={axis}
            axis={axis}
            field={`${at}.${axis}`}
            value={place[axis]}
            onChange={(degrees) => set(axis, degrees)}
          />
        ))}
      </div>
      <p className={classes(textClass('small'), fields['help'])}>{t('positionText')}</p>
    </FoldedFields>
  );
}

function DegreesField(props: {
  readonly axis: Axis;
  readonly field: string;
  readonly value: number | undefined;
  readonly onChange: (degrees: number | undefined) => void;
}) {
  const t = useTranslations('workshop');
  const fault = useFieldProblem(props.field);
  const [text, setText] = useState(props.value?.toString() ?? '');
  const limit = limits[props.axis];
  return (
    <TextField
      label={props.axis === 'latitude' ? t('latitude') : t('longitude')}
      field={props.field}
      value={text}
      problem={readDegrees(text, limit) === 'wrong' ? t('positionWrong') : fault}
      onChange={(next) => {
        setText(next);
        const degrees = readDegrees(next, limit);
        if (degrees !== 'wrong') props.onChange(degrees);
      }}
    />
  );
}
