// Fields for where people go, how they get in, and what they bring.
import { Plus } from 'lucide-react';
import { useTranslations } from 'use-intl';
import type { DraftContact } from '../../../../core/contacts/draft-contact.ts';
import { Button } from '../../../ui/button.tsx';
import { stackClass } from '../../../ui/layout.ts';
import { FieldProblem } from '../../../ui/text-field.tsx';
import { DraftField } from '../fields/draft-field.tsx';
import { FieldBoxes } from '../fields/field-box.tsx';
import { useFieldProblem } from '../fields/field-problems.tsx';
import fields from '../fields/fields.module.css';
import { LocalTextField } from '../fields/local-text-field.tsx';
import { LocalLinesField } from './local-lines-field.tsx';
import { PositionFields } from './position-fields.tsx';
import { setContact, typeContact } from './write-contact.ts';

type DraftLocation = NonNullable<DraftContact['locations']>[number];
type DraftAddress = NonNullable<DraftLocation['address']>;

/** Documents and places. */
export function AccessFields({ contact }: { readonly contact: DraftContact }) {
  const t = useTranslations('workshop');
  const problem = useFieldProblem('locations');
  const { locations = [], documents = [], ...rest } = contact;
  const withPlaces = (places: readonly DraftLocation[]): DraftContact => ({
    ...rest,
    ...(documents.length > 0 ? { documents } : {}),
    ...(places.length > 0 ? { locations: [...places] } : {}),
  });
  return (
    <div className={stackClass(16)} data-field="locations">
      <LocalLinesField
        label={t('documentLines')}
        field="documents"
        texts={documents}
        onChange={(next) => {
          const places = locations.length > 0 ? { locations } : {};
          typeContact({ ...rest, ...places, ...(next.length > 0 ? { documents: [...next] } : {}) });
        }}
      />
      <FieldBoxes
        items={locations}
        nameOf={(number) => t('placeNumber', { number })}
        onRemove={(rest) => setContact(withPlaces(rest))}
      >
        {(place, index) => (
          <PlaceField
            place={place}
            index={index}
            country={contact.country}
            onChange={(next) =>
              typeContact(withPlaces(locations.map((one, at) => (at === index ? next : one))))
            }
          />
        )}
      </FieldBoxes>
      <FieldProblem id={`${contact.id}-locations`} problem={problem} />
      <div>
        <Button icon={Plus} onPress={() => setContact(withPlaces([...locations, { kind: 'physical' }]))}>
          {t('placeAdd')}
        </Button>
      </div>
    </div>
  );
}

function PlaceField(props: {
  readonly place: DraftLocation;
  readonly index: number;
  readonly country: DraftContact['country'];
  readonly onChange: (place: DraftLocation) => void;
}) {
  const t = useTranslations('workshop');
  const { place, index, onChange } = props;
  const address: DraftAddress = place.address ?? { country: props.country === 'EU' ? '' : props.country };
  const at = `locations.${index}`;
  const setAddress = (next: DraftAddress): void => {
    const { address: _before, ...others } = place;
    onChange(isEmpty(next) ? others : { ...others, address: next });
  };
  const withPart = (name: 'postalCode' | 'province', text: string): void => {
    const { [name]: _before, ...others } = address;
    setAddress(text === '' ? others : { ...others, [name]: text });
  };
  return (
    <>
      {(
        [
          ['street', t('street')],
          ['city', t('town')],
        ] as const
      ).map(([name, label]) => (
        <LocalTextField
          key={name}
          label={label}
          field={`${at}.address.${name}`}
          value={address[name]}
          onChange={(text) => setAddress({ ...address, [name]: text })}
        />
      ))}
      <div className={fields['row']}>
        {(['postalCode', 'province'] as const).map((name) => (
          <DraftField
            key={name}
            label={name === 'postalCode' ? t('postalCode') : t('province')}
            field={`${at}.address.${name}`}
            value={address[name] ?? ''}
            onChange={(text) => withPart(name, text)}
          />
        ))}
      </div>
      <LocalTextField
        label={t('directions')}
        field={`${at}.directions`}
        value={place.directions}
        onChange={(directions) => onChange({ ...place, directions })}
      />
      <LocalLinesField
        label={t('accessLines')}
        field={`${at}.access`}
        texts={place.access ?? []}
        onChange={(access) => {
          const { access: _before, ...others } = place;
          onChange(access.length > 0 ? { ...others, access: [...access] } : others);
        }}
      />
      <PositionFields place={place} at={at} onChange={onChange} />
    </>
  );
}

/** An address of which nothing is written but the country, which nobody typed. */
function isEmpty({ street = {}, city = {}, postalCode = '', province = '' }: DraftAddress): boolean {
  return [postalCode, province, ...Object.values(street), ...Object.values(city)].every(
    (part) => part === '',
  );
}
