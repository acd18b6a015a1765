package org.radnice.portal.internal.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.radnice.portal.internal.content.Said.Block;

class SaidTest {

    @Test
    void linesWithADashAreItemsOfAList() {
        Said said = Said.text("Platí se předem.\n\n- První pes: 300 Kč\r\n- Druhý pes: 450 Kč\n\nPlatné částky\nověřte.", "", "cs");
        assertThat(said.lines())
                .containsExactly("Platí se předem.", "První pes: 300 Kč", "Druhý pes: 450 Kč", "Platné částky\nověřte.");
        assertThat(said.blocks())
                .containsExactly(
                        new Block(false, List.of("Platí se předem.")),
                        new Block(true, List.of("První pes: 300 Kč", "Druhý pes: 450 Kč")),
                        new Block(false, List.of("Platné částky\nověřte.")));
        assertThat(said.one()).isEqualTo("Platí se předem. První pes: 300 Kč Druhý pes: 450 Kč Platné částky\nověřte.");
    }

    @Test
    void aDashInsideALineIsNone() {
        assertThat(Said.text("Praha - Brno\n-5 °C", "", "cs").blocks()).containsExactly(new Block(false, List.of("Praha - Brno\n-5 °C")));
    }
}
