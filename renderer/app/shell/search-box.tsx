// The search box: typing opens the search screen, further typing changes its query in place.
import { Search } from 'lucide-react';
import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import { Button, Input, SearchField } from 'react-aria-components';
import { useTranslations } from 'use-intl';
import { menuKeys } from '../../../core/ipc/menu-commands.ts';
import { awaitResults, searchBoxId, takeContinued } from '../../features/shared/search-focus.ts';
import { Icon } from '../../ui/icon.tsx';
import { labelsOf } from '../commands/keys.ts';
import { navigate, type Route } from '../routes/routes.ts';
import styles from './search-box.module.css';

/** The search box of the top bar; follows the query of the search screen and empties itself elsewhere. */
export function SearchBox({ route }: { readonly route: Route | undefined }) {
  const t = useTranslations('common');
  const shownQuery = route?.screen === 'search' ? (route.query ?? '') : '';
  const [words, setWords] = useState(shownQuery);
  const written = useRef(shownQuery);
  useEffect(() => {
    if (written.current === shownQuery) return;
    written.current = shownQuery;
    setWords(shownQuery);
  }, [shownQuery]);
  const input = useRef<HTMLInputElement>(null);
  useLayoutEffect(() => {
    if (input.current) takeContinued(input.current);
  }, []);

  const search = (query: string): void => {
    awaitResults(undefined);
    setWords(query);
    written.current = query;
    if (route?.screen === 'search') navigate({ ...route, query }, { replace: true });
    else if (query !== '') navigate({ screen: 'search', query });
  };

  return (
    <SearchField
      className={styles['field'] ?? ''}
      aria-label={t('search')}
      data-tour-part="search"
      value={words}
      onChange={search}
      onSubmit={(line) => {
        if (route?.screen !== 'search') navigate({ screen: 'search', query: line });
        awaitResults(line);
      }}
      onBlur={() => awaitResults(undefined)}
      onKeyDown={(event) => {
        if (event.key === 'ArrowDown' && route?.screen === 'search') awaitResults(words, 'first');
        else event.continuePropagation();
      }}
    >
      <span className={styles['lens']}>
        <Icon of={Search} />
      </span>
      <Input
        ref={input}
        id={searchBoxId}
        className={styles['input'] ?? ''}
        placeholder={t('searchPlaceholder')}
        autoComplete="off"
        spellCheck={false}
      />
      <kbd className={styles['key']} aria-hidden>
        {labelsOf(menuKeys.search).join(' ')}
      </kbd>
      <Button className={styles['clear'] ?? ''} aria-label={t('searchClear')}>
        <span aria-hidden>×</span>
      </Button>
    </SearchField>
  );
}
