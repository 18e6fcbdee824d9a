// The search box of Home. The first characters open the search screen, and typing goes on in the search box of the top bar.
import { Search } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { useTranslations } from 'use-intl';
import { menuKeys } from '../../../core/ipc/menu-commands.ts';
import { labelsOf } from '../../app/commands/keys.ts';
import { navigate } from '../../app/routes/routes.ts';
import { Icon } from '../../ui/icon.tsx';
import { classes, stackClass } from '../../ui/layout.ts';
import { searchFrameClass } from '../../ui/search-field.tsx';
import { continueInSearchBox, searchBoxId } from '../shared/search-focus.ts';
import styles from './big-search.module.css';

/** The large search of Home; it has the focus when Home opens. */
export function BigSearch() {
  const t = useTranslations('home');
  const [words, setWords] = useState('');
  const box = useRef<HTMLInputElement>(null);
  useEffect(() => {
    box.current?.focus({ preventScroll: true });
  }, []);
  const search = (query: string): void => {
    if (query.trim() === '') return;
    continueInSearchBox();
    navigate({ screen: 'search', query });
  };
  return (
    <form
      className={classes(stackClass(4), styles['search'])}
      onSubmit={(event) => {
        event.preventDefault();
        search(words);
      }}
    >
      <label className={styles['label']} htmlFor={searchBoxId}>
        {t('searchLabel')}
      </label>
      <div className={classes(searchFrameClass(), styles['box'])} data-tour-part="search">
        <Icon of={Search} size={22} />
        <input
          ref={box}
          id={searchBoxId}
          type="search"
          placeholder={t('searchExamples')}
          autoComplete="off"
          spellCheck={false}
          value={words}
          onChange={(event) => {
            setWords(event.target.value);
            // A letter still being composed, such as an accent waiting for its vowel, must not lose its place.
            const isComposing = event.nativeEvent instanceof InputEvent && event.nativeEvent.isComposing;
            if (!isComposing) search(event.target.value);
          }}
          onCompositionEnd={(event) => search(event.currentTarget.value)}
        />
        <kbd className={styles['key']} aria-hidden>
          {labelsOf(menuKeys.search).join(' ')}
        </kbd>
      </div>
    </form>
  );
}
