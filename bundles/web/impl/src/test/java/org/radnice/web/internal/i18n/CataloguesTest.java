package org.radnice.web.internal.i18n;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.osgi.framework.Bundle;
import org.radnice.web.internal.FakeFramework;

class CataloguesTest {

    private final FakeFramework framework = new FakeFramework();
    private final Catalogues catalogues = new Catalogues(framework.context());
    private final AtomicInteger opened = new AtomicInteger();

    private Bundle sample() {
        return framework.bundle("org.radnice.sample", "1.0.0", "sample", path -> {
            opened.incrementAndGet();
            return getClass().getResource("/sample/" + path);
        });
    }

    private Optional<String> ofSample(String key) {
        return catalogues.foreign("sample.thing.done", Locale.ENGLISH, key, "Karel");
    }

    @Test
    void whatAModuleSaysIsFoundByTheBeginningOfItsCodes() {
        sample();
        assertThat(ofSample("sample.hello")).contains("Good day, Karel");
        assertThat(ofSample("sample.unknown")).isEmpty();
        assertThat(catalogues.foreign("other.thing", Locale.ENGLISH, "sample.hello", "Karel")).isEmpty();
        assertThat(catalogues.foreign("nodot", Locale.ENGLISH, "sample.hello", "Karel")).isEmpty();
    }

    @Test
    void itsTextsAreReadOnceAndForgottenWithIt() {
        Bundle bundle = sample();
        ofSample("sample.hello");
        int once = opened.get();
        ofSample("sample.hello");
        assertThat(opened).hasValue(once);
        framework.uninstall(bundle);
        assertThat(ofSample("sample.hello")).isEmpty();
        sample();
        assertThat(ofSample("sample.hello")).isPresent();
        assertThat(opened).hasValueGreaterThan(once);
    }
}
