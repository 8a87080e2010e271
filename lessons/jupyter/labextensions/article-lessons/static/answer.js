// Asking a kernel that may end meanwhile, and waiting no longer than is good.

const AGAIN = 3_000; // milliseconds after which it is asked once more: a question may end with the life in which it came

// What the kernel says of itself; until it is connected the question could not be sent.
export async function answerOf(kernel, again = AGAIN) {
  if (kernel.connectionStatus !== "connected") {
    await new Promise((resolve) => {
      kernel.connectionStatusChanged.connect((_, status) => status === "connected" && resolve());
    });
  }
  const questions = [];
  while (!kernel.isDisposed) {
    questions.push(kernel.requestKernelInfo());
    const reply = await within(again, Promise.any(questions));
    if (reply) return reply;
  }
  return null;
}

export const after = (milliseconds, value = null) =>
  new Promise((resolve) => setTimeout(resolve, milliseconds, value));

// A promise's value, or null where it comes too late.
export const within = (milliseconds, promise) => Promise.race([promise, after(milliseconds)]);
