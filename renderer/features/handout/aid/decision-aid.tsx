// The decision aid: the place and the signs in one view, the steps and the contacts in the other, and the sheet to print.
import { useEffect, useRef, useState } from 'react';
import { useTranslations } from 'use-intl';
import type { Country } from '../../../../core/base/country.ts';
import { isForAge } from '../../../../core/contacts/for-age.ts';
import { stripOf } from '../../../../core/contacts/strip.ts';
import { paperOf } from '../../../data/services/print-page.ts';
import { useLanguage } from '../../../data/user-data/settings.ts';
import { classes, stackClass } from '../../../ui/layout.ts';
import { Screen } from '../../../ui/screen.tsx';
import { useSectionLine } from '../../shared/citing/use-section-line.ts';
import { listContacts } from '../../shared/contacts/contact-list.ts';
import { useContactFolds } from '../../shared/contacts/use-contact-folds.ts';
import { useWidth } from '../../shared/use-width.ts';
import { referralContact } from '../referral-contact.ts';
import styles from './aid.module.css';
import { AidBar } from './aid-bar.tsx';
import { type AidOptions, FormAndAge, PlaceChoice } from './aid-choices.tsx';
import { AidContacts } from './aid-contacts.tsx';
import { AidRail, type AidView } from './aid-rail.tsx';
import { AidSheet } from './aid-sheet.tsx';
import { chosenSigns, signSections, type Ticks, withTick } from './aid-signs.ts';
import { AidSteps } from './aid-steps.tsx';
import { SignList } from './sign-list.tsx';
import { stepsIn } from './step-list.tsx';
import type { LoadedAid } from './use-aid.ts';
import { useAidSources } from './use-aid-sources.ts';

const begin: AidOptions = { setting: undefined, form: undefined, age: 'not-said' };

/** The aid. What is chosen lives in this component and dies with it. */
export function DecisionAid({ loaded, country }: { readonly loaded: LoadedAid; readonly country: Country }) {
  const t = useTranslations('aid');
  const language = useLanguage();
  const [options, setOptions] = useState(begin);
  const [ticks, setTicks] = useState<Ticks>(new Map());
  const { view, show, body } = useAidView();
  const { box, width } = useWidth();
  const { foldOfAll } = useContactFolds();
  const { aid, contacts, sections } = loaded;
  const asked = [options.setting, options.form].filter((address) => address !== undefined);
  const signs = signSections(sections([...asked, ...aid.general]));
  const steps = stepsIn(aid.steps, country);
  const listed = listContacts(contacts, { country, need: undefined, words: '' }, language);
  const offered = listed.filter((contact) => isForAge(contact, options.age));
  const callable = offered.filter((contact) => contact.phones.length > 0 && !foldOfAll(contact));
  const marked = chosenSigns(signs, ticks);
  const inFront = stripOf(loaded.stripContacts, country).flatMap(({ contact }) => (contact ? [contact] : []));
  const lineOf = useSectionLine();
  const lines = useAidSources(
    [...marked.map(({ section }) => section), ...steps.flatMap(({ see }) => sections(see))],
    [...inFront, ...offered],
    lineOf,
  );
  const choose = (next: AidOptions): void => {
    setOptions(next);
    // Ticks are known by their place in a list, and the lists change with what is asked.
    if (next.setting !== options.setting || next.form !== options.form) setTicks(new Map());
  };
  const [limits] = sections(aid.limits === undefined ? [] : [aid.limits]);
  const count = [...ticks.values()].reduce((sum, { size }) => sum + size, 0);
  return (
    <Screen
      title={t('title')}
      action={<FormAndAge sections={sections(aid.forms)} options={options} onChange={choose} />}
    >
      <div className="no-print" ref={box} data-aid-place>
        <PlaceChoice room={width} sections={sections(aid.settings)} options={options} onChange={choose} />
      </div>
      <div className={classes(styles['body'], 'no-print')} ref={body}>
        <AidRail
          view={view}
          limits={limits}
          onPlace={() => show('signs', box.current)}
          onSigns={() => show('signs')}
          onNext={() => show('next')}
        />
        {view === 'signs' ? (
          <section aria-labelledby="aid-signs" className={stackClass(16)} tabIndex={-1} data-aid-view>
            <h2 id="aid-signs" className="visually-hidden">
              {t('signs')}
            </h2>
            <SignList
              sections={signs}
              ticks={ticks}
              lineOf={lineOf}
              onTick={(address, sign, isTicked) => setTicks(withTick(address, sign, isTicked))}
            />
          </section>
        ) : (
          <div className={styles['outcome']} tabIndex={-1} data-aid-view>
            <AidSteps steps={steps} loaded={loaded} lineOf={lineOf} isInDoubt={options.age === 'in-doubt'} />
            <AidContacts contacts={offered} hasLeftOut={offered.length < listed.length} />
          </div>
        )}
      </div>
      <AidBar
        view={view}
        count={count}
        contact={referralContact(callable) ?? callable[0]}
        paper={paperOf(lines)}
        onView={show}
        onAgain={() => {
          setOptions(begin);
          setTicks(new Map());
          show('signs');
        }}
      />
      <AidSheet
        country={country}
        signs={marked}
        lines={lines}
        steps={steps}
        contacts={offered}
        loaded={loaded}
      />
    </Screen>
  );
}

/** Which part is in sight. A part that is shown begins at the top of the screen and takes the focus. */
function useAidView() {
  const [view, setView] = useState<AidView>('signs');
  const body = useRef<HTMLDivElement>(null);
  const focusNext = useRef<Element | null | undefined>(undefined);
  const [shown, setShown] = useState(0);
  const show = (next: AidView, place?: Element | null): void => {
    focusNext.current = place ?? null;
    setView(next);
    setShown((before) => before + 1);
  };
  useEffect(() => {
    if (shown === 0) return;
    const main = body.current?.closest('main');
    main?.scrollTo({ top: 0 });
    const target = focusNext.current
      ? focusNext.current.querySelector('input:checked, button')
      : body.current?.querySelector('[data-aid-view]');
    if (target instanceof HTMLElement) target.focus({ preventScroll: true });
  }, [shown]);
  return { view, show, body };
}
