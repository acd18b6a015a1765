package org.radnice.portal.internal.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.radnice.kernel.testing.TestDatabase;
import org.radnice.notification.api.Message;
import org.radnice.notification.api.MessageKindSource;
import org.radnice.notification.api.Notifications;
import org.radnice.portal.internal.NotificationsHolder;
import org.radnice.portal.internal.PortalMail;
import org.radnice.portal.internal.PortalMessages;
import org.radnice.portal.internal.PortalUnavailableException;
import org.radnice.security.api.Account;
import org.radnice.security.api.Accounts;
import org.radnice.security.testing.FakeCallers;

/** Who is written to, and when. */
class PortalMailTest {

    private static final Account EVA = account("eva");
    private static final Account OLGA = account("olga");

    private final List<Message> sent = new ArrayList<>();
    private final NotificationsHolder notifications = new NotificationsHolder();
    private TestDatabase database;
    private Site site;
    private PortalMail mail;

    private static Account account(String id) {
        return new Account(id, id, id + "@example.cz", Site.CS, Set.of(Account.MANAGER), true);
    }

    @BeforeEach
    void open() {
        database = TestDatabase.derby();
        site = new Site(database);
        site.accounts.bind(new Accounts() {
            @Override
            public Optional<Account> find(String id) {
                return List.of(EVA, OLGA).stream().filter(account -> account.id().equals(id)).findFirst();
            }

            @Override
            public List<Account> withPermission(String permission) {
                return List.of(EVA, OLGA);
            }
        });
        notifications.bind(new Notifications() {
            @Override
            public String send(Message message) {
                sent.add(message);
                return message.key();
            }

            @Override
            public List<Delivery> ofCase(String caseId) {
                return List.of();
            }
        });
        mail = new PortalMail(notifications, site.accounts, site.editing, site.office);
    }

    @AfterEach
    void close() throws InterruptedException {
        site.close();
        database.close();
    }

    @Test
    void secondReadersAreToldOfATextButNotItsAuthor() {
        site.as(FakeCallers.official("eva"), () -> site.editing.open("service/svatba", 1));
        site.as(FakeCallers.official("eva"), () -> {
            site.editing.submit("service/svatba", 2);
            return null;
        });
        database.kernel().deliver(mail);
        assertThat(sent).extracting(Message::recipient).containsExactly("olga@example.cz");
        assertThat(sent.get(0).variables())
                .containsEntry("title", "Svatba")
                .containsEntry("link", "http://localhost:8181/urad/obsah/service/svatba");
    }

    @Test
    void reviewsGoToTheOwnerOrToTheOfficeOnce() {
        site.as(FakeCallers.official("eva"), () -> {
            site.editing.assign("service/svatba", "olga");
            return null;
        });
        database.kernel().clock().advance(Duration.ofDays(400));
        site.editing.remind(14);
        database.kernel().deliver(mail);
        assertThat(sent).filteredOn(message -> message.caseId().equals("service/svatba"))
                .extracting(Message::recipient)
                .containsExactly("olga@example.cz");
        assertThat(sent).filteredOn(message -> message.caseId().equals("service/petice"))
                .extracting(Message::recipient)
                .containsExactly("posta@vzorov.example");
        assertThat(sent).extracting(Message::key).doesNotHaveDuplicates();
    }

    @Test
    void aReportOfABarrierGoesToTheOfficeAndWaitsForTheModuleThatDelivers() {
        site.barriers.report("/", "Nejde to", "");
        notifications.unbind(notifications.get());
        assertThatThrownBy(() -> database.kernel().deliver(mail)).isInstanceOf(PortalUnavailableException.class);
        assertThat(sent).isEmpty();
    }

    @Test
    void everyKindHasItsWordsInEveryLanguageAndUsesOnlyItsVariables() {
        for (MessageKindSource.Kind kind : new PortalMessages().kinds()) {
            assertThat(kind.title()).containsKeys("cs", "en", "uk");
            assertThat(kind.texts()).containsKeys("cs", "en", "uk");
            kind.texts().values().forEach(text -> {
                String left = text.subject() + text.body();
                for (String name : kind.variables().keySet()) {
                    left = left.replace("{" + name + "}", "");
                }
                assertThat(left).doesNotContain("{");
            });
        }
    }
}
