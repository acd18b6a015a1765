package org.radnice.portal.internal;

import java.lang.annotation.Annotation;

/** The settings with their defaults. */
public final class TestSettings {

    private TestSettings() {}

    public static PortalSettings defaults() {
        // No test depends on how busy the machine is.
        return withSectionsTimeout(60_000);
    }

    public static PortalSettings withSectionsTimeout(int millis) {
        return new PortalSettings(new PortalConfig() {
            @Override
            public Class<? extends Annotation> annotationType() {
                return PortalConfig.class;
            }

            @Override
            public int sections_timeout_millis() {
                return millis;
            }

            @Override
            public int cache_texts() {
                return 20;
            }

            @Override
            public int review_remind_days() {
                return 14;
            }

            @Override
            public int board_attachment_megabytes() {
                return 1;
            }

            @Override
            public int barrier_reports_per_hour() {
                return 10;
            }
        });
    }
}
