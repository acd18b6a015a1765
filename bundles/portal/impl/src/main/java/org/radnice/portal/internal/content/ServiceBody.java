package org.radnice.portal.internal.content;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A service page ("životní situace").
 *
 * @param topic one of {@link Topics}
 * @param popular whether it stands on the home page
 * @param keywords words that people search for
 * @param unit part of the office that does it
 * @param links ids of forms and of booking services that belong to it
 * @param legal its legal basis
 * @param sources where the facts come from
 * @param texts by language code
 */
@JsonIgnoreProperties({"verifiedOn", "titles"})
public record ServiceBody(
        String slug,
        String topic,
        boolean popular,
        List<String> keywords,
        int reviewMonths,
        String unit,
        Links links,
        List<Legal> legal,
        List<Source> sources,
        Map<String, Text> texts)
        implements Body {

    /** Ids of what can be done online, as the modules call them. */
    public record Links(List<String> forms, List<String> booking) {

        public static final Links NONE = new Links(List.of(), List.of());

        public Links {
            forms = forms == null ? List.of() : List.copyOf(forms);
            booking = booking == null ? List.of() : List.copyOf(booking);
        }
    }

    /** A provision: number of the act, its name by language, the clause, its address in e-Sbírka. */
    public record Legal(String act, Map<String, String> name, String clause, String url) {

        public Legal {
            act = act == null ? "" : act;
            name = name == null ? Map.of() : Map.copyOf(name);
            clause = clause == null ? "" : clause;
            url = url == null ? "" : url;
        }
    }

    /** Where a fact comes from. */
    public record Source(String title, String url) {}

    /** The words in one language; everything may be missing but the title and the summary in Czech. */
    public record Text(
            String title,
            String summary,
            String who,
            List<String> need,
            String fee,
            boolean feeExample,
            String deadline,
            String where,
            List<String> how,
            String online,
            String appeal,
            String notes) {

        public Text {
            title = empty(title);
            summary = empty(summary);
            who = empty(who);
            need = need == null ? List.of() : List.copyOf(need);
            fee = empty(fee);
            deadline = empty(deadline);
            where = empty(where);
            how = how == null ? List.of() : List.copyOf(how);
            online = empty(online);
            appeal = empty(appeal);
            notes = empty(notes);
        }

        private static String empty(String value) {
            return value == null ? "" : value;
        }
    }

    public ServiceBody {
        keywords = keywords == null ? List.of() : List.copyOf(keywords);
        unit = unit == null ? "" : unit;
        links = links == null ? Links.NONE : links;
        legal = legal == null ? List.of() : List.copyOf(legal);
        sources = sources == null ? List.of() : List.copyOf(sources);
        texts = Map.copyOf(texts);
    }

    @Override
    public Map<String, String> titles() {
        Map<String, String> titles = new LinkedHashMap<>();
        texts.forEach((language, text) -> titles.put(language, text.title));
        return titles;
    }
}
