package org.radnice.web.internal.dispatch;

import java.util.List;

/** Knows all operations that can be called now. */
public interface PublishedOperations {

    /** By module, path and method. */
    List<Operation> operations();

    /** The REST operations among them, with what is behind them; not to be kept. */
    List<RestOperation> rest();

    /** Changes whenever a module comes or goes. */
    long revision();
}
