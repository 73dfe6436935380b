/** Lets the browser do what waits meanwhile, such as answer a tap. */
export const nextTask = () => new Promise<void>((resolve) => setTimeout(resolve));
