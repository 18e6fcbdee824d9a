// Decides how it is written where people go, how they get in, and what they bring.
import { Plus, X } from 'lucide-react';
import { useTranslations } from 'use-intl';
import type { DraftContact } from '../../../../core/contacts/draft-contact.ts';
import { Button } from '../../../ui/button.tsx';
import { IconButton } from '../../../ui/icon-button.tsx';
import { FieldProblem } from '../../../ui/text-field.tsx';
import { DraftField } from '../fields/draft-field.tsx';
import { useFieldProblem } from '../fields/field-problems.tsx';
import fields from '../fields/fields.module.css';
import { LocalTextField } from '../fields/local-text-field.tsx';
import { LocalLinesField } from './local-lines-field.tsx';
import { PositionFields } from './position-fields.tsx';
import { setContact, typeContact } from './write-contact.ts';

type DraftLocation = NonNullable<DraftContact['locations']>[number];
type DraftAddress = NonNullable<DraftLocation['address']>;

/** Documents and places. */
export function GoFields({ contact }: { readonly contact: DraftContact }) {
  const t = useTranslations('workshop');
  const problem = useFieldProblem('locations');
  const { locations = [], documents = [], ...rest } = contact;
  const withPlaces = (places: readonly DraftLocation[]): DraftContact => ({
    ...rest,
    ...(documents.length > 0 ? { documents } : {}),
    ...(places.length > 0 ? { locations: [...places] } : {}),
  });
  return (
    <div className={fields['stack']} data-field="locations">
      <LocalLinesField
        label={t('documentLines')}
        field="documents"
        texts={documents}
        onChange={(entries) => {
          const next = entries.map(({ text }) => text);
          const places = locations.length > 0 ? { locations } : {};
          typeContact({ ...rest, ...places, ...(next.length > 0 ? { documents: next } : {}) });
        }}
      />
      {locations.map((place, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a place that is being written has no other name
        <fieldset className={fields['box']} key={`${locations.length} ${index}`}>
          <legend className="visually-hidden">{t('placeNumber', { number: index + 1 })}</legend>
          <div className={fields['boxHead']}>
            <span aria-hidden>{t('placeNumber', { number: index + 1 })}</span>
            <IconButton
              icon={X}
              name={t('removeNamed', { name: t('placeNumber', { number: index + 1 }) })}
              onPress={() => setContact(withPlaces(locations.filter((_, at) => at !== index)))}
            />
          </div>
          <PlaceField
            place={place}
            index={index}
            country={contact.country}
            onChange={(next) =>
              typeContact(withPlaces(locations.map((one, at) => (at === index ? next : one))))
            }
          />
        </fieldset>
      ))}
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
      <LocalTextField
        label={t('street')}
        field={`${at}.address.street`}
        value={address.street}
        onChange={(street) => setAddress({ ...address, street })}
      />
      <LocalTextField
        label={t('town')}
        field={`${at}.address.city`}
        value={address.city}
        onChange={(city) => setAddress({ ...address, city })}
      />
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
        onChange={(entries) => {
          const { access: _before, ...others } = place;
          const access = entries.map(({ text }) => text);
          onChange(access.length > 0 ? { ...others, access } : others);
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
