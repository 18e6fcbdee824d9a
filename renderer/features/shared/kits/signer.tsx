// Signer of a kit: icon, sentence, and the publisher's name only when it is bound to a key.
import { ShieldAlert, ShieldCheck, ShieldQuestionMark } from 'lucide-react';
import { useTranslations } from 'use-intl';
import type { KitTrust } from '../../../../core/library/installed-kit.ts';
import { Badge, type BadgeTone } from '../../../ui/badge.tsx';

const looks = {
  trusted: { tone: 'good', icon: ShieldCheck },
  known: { tone: 'good', icon: ShieldCheck },
  development: { tone: 'warning', icon: ShieldQuestionMark },
  'unknown-key': { tone: 'warning', icon: ShieldQuestionMark },
  retired: { tone: 'danger', icon: ShieldAlert },
  bad: { tone: 'danger', icon: ShieldAlert },
  absent: { tone: 'danger', icon: ShieldAlert },
} as const satisfies Record<KitTrust['kind'], { readonly tone: BadgeTone; readonly icon: unknown }>;

/** What the signature says, as a badge; a key that followed another one is named as such. */
export function Signer({ trust }: { readonly trust: KitTrust }) {
  const t = useTranslations('common');
  const { tone, icon } = looks[trust.kind];
  return (
    <>
      <Badge tone={tone} icon={icon}>
        {t(`trust.${trust.kind}`, { publisher: trust.publisher ?? '' })}
      </Badge>
      {trust.confirmedBy !== undefined && <p>{t('newKeyConfirmed')}</p>}
    </>
  );
}
