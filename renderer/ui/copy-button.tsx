// Copy button. The button itself confirms the copy, also to screen readers.
import { Check, type LucideIcon } from 'lucide-react';
import { type ReactNode, useEffect, useState } from 'react';
import { useTranslations } from 'use-intl';
import type { Bare, Cited } from '../../core/citing/cited.ts';
import { copyText } from '../data/services/copy-text.ts';
import { Button, type ButtonLook } from './button.tsx';

const answeredMs = 2500;

/** A button that copies words of the kit with their source, or something that comes from no kit. */
export function CopyButton(props: {
  readonly icon: LucideIcon;
  readonly text: () => Cited | Bare;
  readonly look?: ButtonLook;
  readonly isTall?: boolean;
  readonly children: ReactNode;
}) {
  const t = useTranslations('common');
  const [isCopied, setCopied] = useState(false);
  useEffect(() => {
    if (!isCopied) return;
    const timer = setTimeout(() => setCopied(false), answeredMs);
    return () => clearTimeout(timer);
  }, [isCopied]);
  const copy = async (): Promise<void> => {
    if (await copyText(props.text())) setCopied(true);
  };
  return (
    <>
      <Button
        icon={isCopied ? Check : props.icon}
        look={props.look ?? 'quiet'}
        isTall={props.isTall ?? false}
        onPress={() => void copy()}
      >
        {isCopied ? t('copied') : props.children}
      </Button>
      <span className="visually-hidden" role="status">
        {isCopied ? t('copied') : ''}
      </span>
    </>
  );
}
