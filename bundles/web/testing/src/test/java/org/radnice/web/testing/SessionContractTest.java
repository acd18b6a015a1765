package org.radnice.web.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.radnice.web.api.WebSession;
import org.radnice.web.internal.session.RequestSession;

/** The session that tests get does the same as the one of a request. */
class SessionContractTest {

    static Stream<Named<WebSession>> sessions() {
        return Stream.of(Named.of("real", real()), Named.of("fake", new FakeSession()));
    }

    private static WebSession real() {
        RequestSession.CookieWriter noCookie = new RequestSession.CookieWriter() {
            @Override
            public void set(String value) {}

            @Override
            public void clear() {}
        };
        return new RequestSession(
                () -> {
                    throw new IllegalStateException("Nothing is stored while the request runs");
                },
                noCookie, key -> key, () -> "test", null, false);
    }

    @ParameterizedTest
    @MethodSource("sessions")
    void valuesComeAndGo(WebSession session) {
        assertThat(session.id()).isEmpty();
        assertThat(session.get("forms.draft")).isEmpty();
        session.put("forms.draft", "žluťoučký");
        assertThat(session.get("forms.draft")).hasValue("žluťoučký");
        session.put("forms.draft", "kůň");
        assertThat(session.get("forms.draft")).hasValue("kůň");
        session.put("forms.draft", "");
        assertThat(session.get("forms.draft")).isEmpty();
        assertThatThrownBy(() -> session.put("forms.draft", "x".repeat(2001))).isInstanceOf(IllegalArgumentException.class);
        session.put("forms.draft", "x".repeat(2000));
    }

    @ParameterizedTest
    @MethodSource("sessions")
    void whoSignsInKeepsTheValuesAndWhoSignsOutDoesNot(WebSession session) {
        session.put("forms.draft", "1");
        session.signIn("account-7");
        assertThat(session.account()).hasValue("account-7");
        assertThat(session.get("forms.draft")).hasValue("1");
        session.signOut();
        assertThat(session.account()).isEmpty();
        assertThat(session.get("forms.draft")).isEmpty();
    }
}
