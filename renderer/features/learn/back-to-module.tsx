// The way back from a lesson or a quiz to its module.
import { ArrowLeft } from 'lucide-react';
import { BackLink } from '../../ui/back-link.tsx';
import type { FoundModule } from './use-module.ts';

/** A link to the module, above the title of a screen. */
export function BackToModule({ module }: Pick<FoundModule, 'module'>) {
  return (
    <BackLink
      icon={ArrowLeft}
      route={{ screen: 'module', resourceId: module.id }}
      label={module.title}
      lang={module.language}
    />
  );
}
