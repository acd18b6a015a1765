package org.radnice.kernel.internal.shell;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.Session;
import org.radnice.kernel.api.setup.SetupStep;
import org.radnice.kernel.api.shell.ShellAction;
import org.radnice.kernel.internal.setup.ConsoleDialog;
import org.radnice.kernel.internal.setup.Etc;
import org.radnice.kernel.internal.setup.SetupIncompleteException;

/** The first run in earnest, step by step. */
@Service
@Command(
        scope = "radnice",
        name = "setup",
        description = "Leads through what a server needs before it works in earnest",
        detailedDescription = "classpath:help/radnice-setup.txt")
public final class SetupCommand extends ShellAction {

    @Option(name = "-c", aliases = "--check", description = "Ask nothing; list what is missing, and fail when there is something")
    private boolean check;

    @Reference
    private List<SetupStep> steps;

    @Reference
    private Etc etc;

    @Reference
    private Session session;

    @Override
    protected void run() throws InterruptedException {
        List<SetupStep> ordered =
                steps.stream().sorted(Comparator.comparingInt(SetupStep::order)).toList();
        if (!check) {
            ConsoleDialog dialog = new ConsoleDialog(session, etc);
            int number = 1;
            for (SetupStep step : ordered) {
                System.out.println();
                System.out.println(number++ + " of " + ordered.size() + ": " + step.title());
                step.missing().forEach(line -> System.out.println("  ! " + line));
                step.lead(dialog);
            }
            System.out.println();
            if (dialog.changed()) {
                awaitConfiguration(ordered);
            }
        }
        int missing = 0;
        for (SetupStep step : ordered) {
            List<String> open = step.missing();
            missing += open.size();
            System.out.println((open.isEmpty() ? "ok       " : "missing  ") + step.title());
            open.forEach(line -> System.out.println("         " + line));
        }
        if (missing > 0 && check) {
            throw new SetupIncompleteException(missing);
        }
        System.out.println(missing == 0 ? "The server is ready to work in earnest." : "Come back with radnice:setup for the rest.");
    }

    /** Changed files are looked for once a second, so that what was just answered would still be called missing. */
    private static void awaitConfiguration(List<SetupStep> steps) throws InterruptedException {
        long end = System.nanoTime() + Duration.ofSeconds(5).toNanos();
        while (System.nanoTime() < end && steps.stream().anyMatch(step -> !step.missing().isEmpty())) {
            Thread.sleep(200);
        }
    }
}
