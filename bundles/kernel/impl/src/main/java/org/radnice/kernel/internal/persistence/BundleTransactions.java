package org.radnice.kernel.internal.persistence;

import java.net.URL;
import java.util.function.Function;
import org.osgi.framework.Bundle;
import org.osgi.framework.wiring.BundleWiring;
import org.osgi.service.component.ComponentContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;
import org.radnice.kernel.api.persistence.Transactions;
import org.radnice.kernel.api.persistence.UnitOfWork;
import org.radnice.kernel.internal.Kernel;
import org.radnice.kernel.internal.event.EventLog;

/** Opens the persistence unit of the bundle that asks, and closes it when that bundle gives the service back. */
@Component(scope = ServiceScope.BUNDLE)
public final class BundleTransactions implements Transactions {

    private final ModuleTransactions transactions;

    @Activate
    public BundleTransactions(
            ComponentContext context,
            @Reference Kernel kernel,
            @Reference EntityClasses classes,
            @Reference EventLog events) {
        Bundle bundle = context.getUsingBundle();
        this.transactions = new ModuleTransactions(
                kernel.transactions(), unit(bundle, kernel.transactions(), classes), events::publish);
    }

    private static PersistenceUnit unit(Bundle bundle, TransactionManager transactions, EntityClasses classes) {
        String module = bundle.getHeaders("").get("Radnice-Module");
        URL file = bundle.getEntry("META-INF/persistence.xml");
        if (module == null || file == null) {
            return null;
        }
        ClassLoader loader = bundle.adapt(BundleWiring.class).getClassLoader();
        UnitDescription description = UnitDescription.read(file, module)
                .orElseThrow(() -> new IllegalStateException(
                        "META-INF/persistence.xml of " + bundle.getSymbolicName() + " has no unit " + module));
        classes.remember(bundle, loader);
        return new PersistenceUnit(description, loader, transactions);
    }

    @Override
    public <T> T write(Function<UnitOfWork, T> work) {
        return transactions.write(work);
    }

    @Override
    public <T> T read(Function<UnitOfWork, T> work) {
        return transactions.read(work);
    }

    @Deactivate
    void close() {
        transactions.close();
    }
}
