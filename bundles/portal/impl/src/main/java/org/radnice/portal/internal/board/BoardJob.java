package org.radnice.portal.internal.board;

import java.time.Duration;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.radnice.kernel.api.job.Job;

/** Puts documents up on their first day and takes them down after their last. */
@Component
public final class BoardJob implements Job {

    private final NoticeBoard board;

    @Activate
    public BoardJob(@Reference NoticeBoard board) {
        this.board = board;
    }

    @Override
    public String name() {
        return "portal.board";
    }

    @Override
    public Duration interval() {
        return Duration.ofMinutes(1);
    }

    @Override
    public void run() {
        board.turn();
    }
}
