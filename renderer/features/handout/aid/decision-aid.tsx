// Order of the decision aid: danger first, then where and what, signs, steps, contacts, and the sheet to print.
import { Eraser, Printer } from 'lucide-react';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import type { Country } from '../../../../core/base/country.ts';
import { isForAge } from '../../../../core/contacts/for-age.ts';
import { stripOf } from '../../../../core/contacts/strip.ts';
import { paperOf } from '../../../data/services/print-page.ts';
import { useLanguage } from '../../../data/user-data/settings.ts';
import { Band } from '../../../ui/band.tsx';
import { Button } from '../../../ui/button.tsx';
import { classes, rowClass, stackClass } from '../../../ui/layout.ts';
import { LinkButton } from '../../../ui/link-button.tsx';
import { textClass } from '../../../ui/text.ts';
import { type SectionLine, useSectionLine } from '../../shared/citing/use-section-line.ts';
import { listContacts } from '../../shared/contacts/contact-list.ts';
import { printWindow, SaveSheet } from '../../shared/save-sheet.tsx';
import { SectionLink } from '../section-link.tsx';
import styles from './aid.module.css';
import { AidChoices, type AidOptions } from './aid-choices.tsx';
import { AidContacts } from './aid-contacts.tsx';
import { AidEmergency } from './aid-emergency.tsx';
import { AidSection } from './aid-section.tsx';
import { AidSheet } from './aid-sheet.tsx';
import { chosenSigns, signSections, type Ticks } from './aid-signs.ts';
import { SignList } from './sign-list.tsx';
import { StepList, stepsIn } from './step-list.tsx';
import type { LoadedAid } from './use-aid.ts';
import { useAidSources } from './use-aid-sources.ts';

/** The aid. What is chosen lives in this component and dies with it. */
export function DecisionAid({ loaded, country }: { readonly loaded: LoadedAid; readonly country: Country }) {
  const t = useTranslations('aid');
  const common = useTranslations('common');
  const letter = useTranslations('letter');
  const language = useLanguage();
  const begin: AidOptions = { setting: undefined, form: undefined, country, age: 'not-said' };
  const [options, setOptions] = useState(begin);
  const [ticks, setTicks] = useState<Ticks>(new Map());
  const { aid, contacts, sections } = loaded;
  const asked = [options.setting, options.form].filter((address) => address !== undefined);
  const signs = signSections(sections([...asked, ...aid.general]));
  const steps = stepsIn(aid.steps, options.country);
  const listed = listContacts(contacts, { country: options.country, need: undefined, words: '' }, language);
  const offered = listed.filter((contact) => isForAge(contact, options.age));
  const marked = chosenSigns(signs, ticks);
  const inFront = stripOf(loaded.stripContacts, options.country).flatMap(({ contact }) =>
    contact ? [contact] : [],
  );
  const lineOf = useSectionLine();
  const lines = useAidSources(
    [...marked.map(({ section }) => section), ...steps.flatMap(({ see }) => sections(see))],
    [...inFront, ...offered],
    lineOf,
  );
  const tick = (address: string, sign: number, isTicked: boolean): void =>
    setTicks((before) => {
      const own = new Set(before.get(address));
      if (isTicked) own.add(sign);
      else own.delete(sign);
      return new Map(before).set(address, own);
    });
  return (
    <div className={classes(stackClass(24), styles['aid'])}>
      <AidEmergency contacts={loaded.stripContacts} country={options.country} />
      <p className={textClass('quiet', 'measure')}>{t('lead')}</p>
      <AidChoices
        settings={sections(aid.settings)}
        forms={sections(aid.forms)}
        options={options}
        onChange={(next) => {
          setOptions(next);
          // Ticks are known by their place in a list, and the lists change with what is asked.
          if (next.setting !== options.setting || next.form !== options.form) setTicks(new Map());
        }}
      />
      <section aria-labelledby="aid-signs" className={stackClass(16)}>
        <h2 id="aid-signs">{t('signs')}</h2>
        <Band tone="note">
          {t('noProof')}{' '}
          {sections(aid.limits === undefined ? [] : [aid.limits]).map((section) => (
            <SectionLink key={section.address} section={section} />
          ))}
        </Band>
        <SignList sections={signs} ticks={ticks} lineOf={lineOf} onTick={tick} />
      </section>
      <section aria-labelledby="aid-next" className={stackClass(16)}>
        <h2 id="aid-next">{t('next')}</h2>
        {options.age === 'in-doubt' && <AgeInDoubt loaded={loaded} lineOf={lineOf} />}
        <StepList steps={steps} loaded={loaded} lineOf={lineOf} />
      </section>
      <AidContacts contacts={offered} hasLeftOut={offered.length < listed.length} />
      <div className={classes(rowClass(12), styles['actions'])}>
        <Button look="main" icon={Printer} onPress={() => void printWindow(paperOf(lines))}>
          {common('print')}
        </Button>
        <SaveSheet sheet="aid" paper={paperOf(lines)} />
        <LinkButton to={{ screen: 'letter' }}>{letter('title')}</LinkButton>
        <Button
          icon={Eraser}
          onPress={() => {
            setOptions(begin);
            setTicks(new Map());
          }}
        >
          {t('again')}
        </Button>
      </div>
      <AidSheet
        options={options}
        signs={marked}
        lines={lines}
        steps={steps}
        contacts={offered}
        loaded={loaded}
      />
    </div>
  );
}

function AgeInDoubt({ loaded, lineOf }: { readonly loaded: LoadedAid; readonly lineOf: SectionLine }) {
  const { ageInDoubt } = loaded.aid;
  return loaded
    .sections(ageInDoubt === undefined ? [] : [ageInDoubt])
    .map((section) => (
      <AidSection
        key={section.address}
        section={section}
        title={section.resource.title}
        document={{ blocks: section.blocks, refusals: [] }}
        lineOf={lineOf}
      />
    ));
}
