const made = new Map<string, unknown>();

/**
 * A format of `Intl`, such as `kept(Intl.Collator, 'ar')`, made once: a list of entries asks for the same one dozens of times, and
 * making one takes a phone milliseconds.
 */
export function kept<Options, Format>(
  Format: new (tag: string, options: Options) => Format,
  tag: string,
  options?: Options,
): Format {
  const key = Format.name + tag + JSON.stringify(options);
  let format = made.get(key) as Format | undefined;
  if (!format) made.set(key, (format = new Format(tag, options!)));
  return format;
}
