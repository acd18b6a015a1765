package org.radnice.forms.internal.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ValuesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({
        "530101/123, 530101/123",
        "530101123, 530101/123",
        "540101/0010, 540101/0010",
        "855101/0017, 855101/0017",
        "85 51 01 / 0017, 855101/0017",
        // Since 2004 the month may be raised by 20, for women by 70.
        "042101/0018, 042101/0018",
        "047101/0012, 047101/0012",
        // Until 1985 a remainder of ten was written as zero.
        "780123/3540, 780123/3540"
    })
    void birthNumbers(String text, String kept) {
        assertThat(BirthNumber.parse(text, TODAY)).contains(kept);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "", "abc", "855101/0018", "851301/0011", "855132/0019", "540101/123", "530101/000", "850229/0016", "530229/123",
        "271231/0018", "852101/0014", "8551010017999", "８５５１０１/0009"
    })
    void noBirthNumbers(String text) {
        assertThat(BirthNumber.parse(text, TODAY)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"00261891, 00261891", "261891, 00261891", "27074358, 27074358", "'270 74 358', 27074358", "25596641, 25596641"})
    void companyIds(String text, String kept) {
        assertThat(CompanyId.parse(text)).contains(kept);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "00000000", "27074359", "123456789", "2707435a"})
    void noCompanyIds(String text) {
        assertThat(CompanyId.parse(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "777123456, +420777123456", "'777 123 456', +420777123456", "'+420 777 123 456', +420777123456",
        "00420777123456, +420777123456", "'+421 905/123-456', +421905123456", "'474\u00a0637\u00a0111', +420474637111"
    })
    void phones(String text, String kept) {
        assertThat(Phone.parse(text)).contains(kept);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "12345", "+42077712345", "777 123 45x", "112", "+0123456789"})
    void noPhones(String text) {
        assertThat(Phone.parse(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"jana@example.cz", "jana.novakova+test@posta.example.org", "o'neil@example.com", "jana@háčky.cz"})
    void emails(String text) {
        assertThat(Email.parse(" " + text + " ")).contains(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "jana", "jana@", "@example.cz", "jana@example", "jana novakova@example.cz", "a@b@c.cz", "jana@-x.cz",
        "jana@example.cz\nBcc: x@y.cz", "<script>@example.cz"})
    void noEmails(String text) {
        assertThat(Email.parse(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"1. 11. 2025, 2025-11-01", "1.11.2025, 2025-11-01", "01.11.2025, 2025-11-01", "2025-11-01, 2025-11-01",
        "1/11/2025, 2025-11-01", "'1.\u00a011.\u00a02025', 2025-11-01", "29. 2. 2024, 2024-02-29"})
    void dates(String text, LocalDate date) {
        assertThat(CzechDate.parse(text)).contains(date);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "29. 2. 2025", "31.4.2025", "1.13.2025", "11/2025", "1. listopadu 2025", "1.11.25", "1.11.0025"})
    void noDates(String text) {
        assertThat(CzechDate.parse(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"1500, 150000", "1 500 Kč, 150000", "'1500,50', 150050", "1500.5, 150050", "'1500,-', 150000", "'1500,- Kč', 150000",
        "-20, -2000", "0, 0"})
    void crowns(String text, long cents) {
        assertThat(Crowns.parse(text)).contains(cents);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "abc", "1,234", "1e5", "12345678901234", "1 500 EUR"})
    void noCrowns(String text) {
        assertThat(Crowns.parse(text)).isEmpty();
    }
}
