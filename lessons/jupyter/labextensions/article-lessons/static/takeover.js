// A kernel belongs to one page at a time: what another page has shown in it is closed, and that page is told.

const OURS = "article-lessons"; // the name in whose messages the pages hear of each other
// What an earlier run or page has shown is closed: else each would leave all its widgets in the kernel. No page is
// told of each: one that has not loaded them would complain, and anywidget fails where one is closed while it loads.
const FOLLOWING = "lessons.widgets.following";
const CLOSE_UNHEARD = `import sys\nif "${FOLLOWING}" in sys.modules:\n    sys.modules["${FOLLOWING}"].close_unheard()`;

// A page that is opened takes its kernel over as soon as it is connected with it, before the manager of widgets
// looks for those that the kernel has: to load all of an earlier page takes seconds. A tab behind takes nothing
// over: it runs when it is first looked at.
export function takeOver(panel, lab) {
  panel.sessionContext.kernelChanged.connect((_, { newValue: kernel }) => {
    if (kernel && panel.isVisible) closeWidgets(lab, kernel).catch(() => {});
  });
}

// The page that takes the kernel over by the request that this message belongs to; none of other requests.
export const takenBy = ({ parent_header: { session, username } }) => (username === OURS ? session : null);

export const closeWidgets = (lab, kernel) => execute(lab, kernel, CLOSE_UNHEARD);

// As `kernel.requestExecute`, but in our name; rejects where the kernel is dead.
async function execute({ services }, kernel, code) {
  const quiet = { silent: true, store_history: false, allow_stdin: false, stop_on_error: false };
  const message = services.KernelMessage.createMessage({
    msgType: "execute_request",
    channel: "shell",
    username: OURS,
    session: kernel.clientId,
    content: { code, user_expressions: {}, ...quiet },
  });
  return kernel.sendShellMessage(message, true).done;
}
