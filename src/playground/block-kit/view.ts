/** Modals and the Home tab, without their blocks. */
import { z } from 'zod';
import { BLOCK_KIT } from '../../cards/block-kit.js';
import { boundedString, plainText } from './text.js';

const { view: max } = BLOCK_KIT;

const common = {
  blocks: z.array(z.unknown()).min(1),
  private_metadata: boundedString(max.privateMetadata, 0).optional(),
  callback_id: boundedString(max.callbackId, 0).optional(),
  external_id: boundedString(max.externalId, 0).optional(),
};

export const viewSchema = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('home'), ...common }),
  z.strictObject({
    type: z.literal('modal'),
    ...common,
    title: plainText(max.title),
    submit: plainText(max.submit).optional(),
    close: plainText(max.close).optional(),
    clear_on_close: z.boolean().optional(),
    notify_on_close: z.boolean().optional(),
  }),
]);
