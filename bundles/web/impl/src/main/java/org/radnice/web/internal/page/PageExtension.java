package org.radnice.web.internal.page;

import io.pebbletemplates.pebble.extension.AbstractExtension;
import io.pebbletemplates.pebble.extension.Filter;
import io.pebbletemplates.pebble.extension.Function;
import io.pebbletemplates.pebble.template.EvaluationContext;
import io.pebbletemplates.pebble.template.PebbleTemplate;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.radnice.web.api.Texts;
import org.radnice.web.internal.i18n.CzechSpaces;

/** What templates can call besides Pebble's own: texts, static files, dates, money, and what a line must not part. */
final class PageExtension extends AbstractExtension {

    private static final List<String> STYLE = List.of("style");

    private final Texts texts;
    private final UnaryOperator<String> assets;

    PageExtension(Texts texts, UnaryOperator<String> assets) {
        this.texts = texts;
        this.assets = assets;
    }

    @Override
    public Map<String, Function> getFunctions() {
        return Map.of("t", new TextFunction(), "asset", new AssetFunction());
    }

    @Override
    public Map<String, Filter> getFilters() {
        return Map.of(
                "date", filter((value, brief, context) -> Formats.date(value, brief, context.getLocale())),
                "datetime", filter((value, brief, context) -> Formats.dateTime(value, brief, context.getLocale())),
                "time", filter((value, brief, context) -> Formats.time(value)),
                "typeset", filter((value, brief, context) ->
                        value instanceof String text ? CzechSpaces.bind(text, context.getLocale()) : value),
                "money", filter((value, brief, context) -> Formats.money(value, context.getLocale())));
    }

    private interface Formatting {
        Object apply(Object value, boolean brief, EvaluationContext context);
    }

    private static Filter filter(Formatting formatting) {
        return new Filter() {
            @Override
            public Object apply(
                    Object input, Map<String, Object> arguments, PebbleTemplate self, EvaluationContext context, int line) {
                return input == null ? "" : formatting.apply(input, "short".equals(arguments.get("style")), context);
            }

            @Override
            public List<String> getArgumentNames() {
                return STYLE;
            }
        };
    }

    private final class TextFunction implements Function {

        @Override
        public Object execute(Map<String, Object> arguments, PebbleTemplate self, EvaluationContext context, int line) {
            Object key = arguments.get("0");
            Object[] values = new Object[Math.max(0, arguments.size() - 1)];
            for (int i = 0; i < values.length; i++) {
                values[i] = arguments.get(Integer.toString(i + 1));
            }
            return texts.text(context.getLocale(), String.valueOf(key), values);
        }

        @Override
        public List<String> getArgumentNames() {
            return null;
        }
    }

    private final class AssetFunction implements Function {

        @Override
        public Object execute(Map<String, Object> arguments, PebbleTemplate self, EvaluationContext context, int line) {
            return assets.apply(String.valueOf(arguments.get("0")));
        }

        @Override
        public List<String> getArgumentNames() {
            return null;
        }
    }
}
