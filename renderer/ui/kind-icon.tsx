// Icon of each kind of resource in a kit.
import { BookOpen, FileText, ListChecks, type LucideIcon, Phone, Presentation } from 'lucide-react';
import type { ResourceKind } from '../../core/kit/catalogue.ts';

/** The icon of a resource's kind, or of a contact. */
export const kindIcons: Readonly<Record<ResourceKind | 'contact', LucideIcon>> = {
  report: FileText,
  module: BookOpen,
  slides: Presentation,
  checklist: ListChecks,
  contact: Phone,
};
