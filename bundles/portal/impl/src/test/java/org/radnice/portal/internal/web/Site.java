package org.radnice.portal.internal.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.core.Response;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.radnice.kernel.api.context.CallContext;
import org.radnice.kernel.api.persistence.Transactions;
import org.radnice.kernel.testing.TestDatabase;
import org.radnice.portal.internal.AccountsHolder;
import org.radnice.portal.internal.AuditHolder;
import org.radnice.portal.internal.CallersHolder;
import org.radnice.portal.internal.Contributions;
import org.radnice.portal.internal.LimitsHolder;
import org.radnice.portal.internal.People;
import org.radnice.portal.internal.SearchHolder;
import org.radnice.portal.internal.Sections;
import org.radnice.portal.internal.SynonymEditing;
import org.radnice.portal.internal.SynonymsHolder;
import org.radnice.portal.internal.TestOffice;
import org.radnice.portal.internal.TestSettings;
import org.radnice.portal.internal.barrier.Barriers;
import org.radnice.portal.internal.board.NoticeBoard;
import org.radnice.portal.internal.content.Catalog;
import org.radnice.portal.internal.content.Editing;
import org.radnice.portal.internal.content.Shipped;
import org.radnice.portal.internal.content.Published;
import org.radnice.portal.internal.store.BarrierStore;
import org.radnice.portal.internal.store.BoardStore;
import org.radnice.portal.internal.store.ContentStore;
import org.radnice.portal.internal.store.StateStore;
import org.radnice.security.api.Caller;
import org.radnice.security.testing.FakeAuditTrail;
import org.radnice.security.testing.FakeCallers;
import org.radnice.web.api.FormData;
import org.radnice.web.api.Page;
import org.radnice.web.api.WebRequest;
import org.radnice.web.api.WebRequests;
import org.radnice.web.testing.FakeForm;
import org.radnice.web.testing.FakeRequests;
import org.radnice.web.testing.Rendering;

/** The whole portal over one database, without a container: what its resources return, rendered. */
final class Site implements WebRequests, AutoCloseable {

    static final Locale CS = Locale.forLanguageTag("cs");

    final TestDatabase database;
    final Rendering renderer = new Rendering();
    final FakeRequests requests = new FakeRequests();
    final FakeAuditTrail audit = new FakeAuditTrail();
    final FakeCallers callers = FakeCallers.anonymous();
    final CallersHolder callersHolder = new CallersHolder();
    final AuditHolder auditHolder = new AuditHolder();
    final SearchHolder search = new SearchHolder();
    final SynonymsHolder synonyms = new SynonymsHolder();
    final SynonymEditing synonymEditing;
    final AccountsHolder accounts = new AccountsHolder();
    final Contributions contributions = new Contributions();
    final TestOffice office = new TestOffice();
    final Published published;
    final Catalog catalog;
    final Editing editing;
    final NoticeBoard board;
    final Barriers barriers;
    final Sections sections;
    final People people;
    final PortalShell shell;

    Site(TestDatabase database) {
        this.database = database;
        callersHolder.bind(callers);
        auditHolder.bind(audit);
        Transactions transactions = database.transactions("portal");
        ContentStore contents = new ContentStore(null);
        StateStore state = new StateStore(null, database.kernel().revisions());
        var clock = database.kernel().clock();
        var contexts = database.kernel().contexts();
        var settings = TestSettings.defaults();
        Shipped.load(transactions, contents, state, clock);
        published = new Published(contents, office, settings);
        catalog = new Catalog(transactions, published, contents, state, clock, office);
        editing = new Editing(transactions, contents, state, auditHolder, contexts, clock);
        board = new NoticeBoard(
                transactions,
                new BoardStore(null),
                state,
                database.kernel().files(),
                auditHolder,
                contexts,
                database.kernel().ids(),
                clock,
                settings);
        barriers = new Barriers(
                transactions, new BarrierStore(null), auditHolder, contexts, database.kernel().ids(), clock);
        synonymEditing = new SynonymEditing(transactions, synonyms, auditHolder);
        sections = new Sections(contexts, settings);
        people = new People(accounts, renderer);
        shell = new PortalShell(office, renderer, catalog, contributions, callersHolder, clock);
        contributions.bindNavigation(new PortalNavigation(renderer));
        catalog.revision();
    }

    HomePages home() {
        return new HomePages(this, catalog, offers(), office);
    }

    GuidePages guides() {
        return new GuidePages(this, catalog, published, offers(), office);
    }

    TopicPages topics() {
        return new TopicPages(this, catalog, offers());
    }

    private Offers offers() {
        return new Offers(contributions);
    }

    BoardPages board() {
        return new BoardPages(this, board, office, renderer);
    }

    BoardOfficePages boardOffice() {
        return new BoardOfficePages(this, board, people, office, renderer, database.kernel().clock());
    }

    EditingPages editor() {
        return new EditingPages(
                this, editing, callersHolder, accounts, people, renderer, database.kernel().clock());
    }

    SearchPages search() {
        return new SearchPages(this, search, catalog, office, renderer);
    }

    BarrierPages barrier() {
        return new BarrierPages(this, barriers, new LimitsHolder(), TestSettings.defaults(), office, renderer);
    }

    /** Does something as this caller, as the web module would have it done. */
    <T> T as(Caller caller, Callable<T> call) {
        callers.become(caller);
        try {
            return database.kernel()
                    .contexts()
                    .call(new CallContext("test", caller.id(), "web", requests.locale()), call);
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        } finally {
            callers.become(FakeCallers.nobody());
        }
    }

    /** The page as HTML, also kept under target/pages to be looked at. */
    String html(String at, Page page) {
        requests.go(at);
        return renderer.page(page, shell.frame(current()), callers.current(), requests.locale(), at);
    }

    static Page page(Response response) {
        assertThat(response.getEntity()).isInstanceOf(Page.class);
        return (Page) response.getEntity();
    }

    @Override
    public WebRequest current() {
        return requests.current();
    }

    @Override
    public void close() throws InterruptedException {
        sections.close();
    }

    /** A form that a browser has sent, see {@link FakeForm#of}. */
    static FormData form(String... pairs) {
        return FakeForm.of(pairs);
    }
}
