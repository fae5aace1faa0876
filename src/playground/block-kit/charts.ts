/** The data_visualization block. */
import { z } from 'zod';
import { BLOCK_KIT } from '../../cards/block-kit.js';
import { boundedString, idString } from './text.js';

const { chart: max } = BLOCK_KIT;
const label = boundedString(max.label);

const axisChart = <T extends string>(type: T) =>
  z.strictObject({
    type: z.literal(type),
    series: z
      .array(
        z.strictObject({
          name: label,
          data: z
            .array(z.strictObject({ label, value: z.number() }))
            .min(1)
            .max(max.points),
        }),
      )
      .min(1)
      .max(max.series),
    axis_config: z.strictObject({
      categories: z.array(label).min(1).max(max.categories),
      x_label: boundedString(max.axisLabel).optional(),
      y_label: boundedString(max.axisLabel).optional(),
    }),
  });

export const dataVisualizationBlock = z.strictObject({
  type: z.literal('data_visualization'),
  block_id: idString.optional(),
  title: boundedString(max.title),
  chart: z.discriminatedUnion('type', [
    z.strictObject({
      type: z.literal('pie'),
      segments: z
        .array(z.strictObject({ label, value: z.number().gt(0) }))
        .min(1)
        .max(max.segments),
    }),
    axisChart('bar'),
    axisChart('area'),
    axisChart('line'),
  ]),
});
