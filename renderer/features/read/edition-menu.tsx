// Menu with the other languages of the document in use.
import { Check, ChevronDown } from 'lucide-react';
import { Button, Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components';
import { useTranslations } from 'use-intl';
import { navigate, routeOfResource } from '../../app/routes/routes.ts';
import { ownLanguageNames } from '../../text/locales.ts';
import { Icon } from '../../ui/icon.tsx';
import { classes, lineClass } from '../../ui/layout.ts';
import menus from '../../ui/menu.module.css';
import { itemClass } from '../../ui/pressable.ts';
import type { ReadResource } from '../shared/document/use-document.ts';
import styles from './view-menu.module.css';

/** The menu; nothing for a document in one language. */
export function EditionMenu({ read: { resource, editions } }: { readonly read: ReadResource }) {
  const t = useTranslations('common');
  if (editions.length < 2) return null;
  const name = `${t('languageOfText')}: ${resource.language.toUpperCase()}`;
  return (
    <MenuTrigger>
      <Button className={classes(itemClass(), lineClass(4), styles['button'])} aria-label={name}>
        {resource.language.toUpperCase()}
        <Icon of={ChevronDown} size={16} />
      </Button>
      <Popover className={menus['popover'] ?? ''} offset={8} placement="bottom end">
        <Menu
          className={menus['list'] ?? ''}
          aria-label={t('languageOfText')}
          selectionMode="single"
          selectedKeys={[resource.id]}
          onAction={(key) => {
            const edition = editions.find(({ id }) => id === key);
            if (edition) navigate(routeOfResource(edition));
          }}
        >
          {editions.map(({ id, language }) => (
            <MenuItem
              key={id}
              id={id}
              textValue={ownLanguageNames[language]}
              className={`${classes(lineClass(8), menus['item'])} ${menus['chosen']}`}
            >
              {({ isSelected }) => (
                <>
                  <span className={menus['tick']}>{isSelected && <Icon of={Check} size={16} />}</span>
                  <span lang={language}>{ownLanguageNames[language]}</span>
                </>
              )}
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
