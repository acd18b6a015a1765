package org.radnice.web.internal.dispatch;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.function.Supplier;

/** An endpoint whose server is made by its first request, or before. */
final class LateTarget implements Target {

    private final Supplier<Target> making;
    private volatile Target made;

    LateTarget(Supplier<Target> making) {
        this.making = making;
    }

    @Override
    public void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
        make().answer(request, response);
    }

    /** The server, made now unless it has been. */
    Target make() {
        Target known = made;
        if (known == null) {
            synchronized (this) {
                known = made;
                if (known == null) {
                    known = making.get();
                    made = known;
                }
            }
        }
        return known;
    }
}
