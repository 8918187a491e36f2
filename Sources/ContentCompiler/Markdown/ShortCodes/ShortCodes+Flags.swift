extension ShortCodes {
    /// Flags: each emoji with its names, `;` after the last.
    static let flags: StaticString = """
        🇦🇫 afghanistan;🇦🇽 aland_islands;🇦🇱 albania;🇩🇿 algeria;🇦🇸 american_samoa;🇦🇩 andorra;🇦🇴 angola;\
        🇦🇮 anguilla;🇦🇶 antarctica;🇦🇬 antigua_barbuda;🇦🇷 argentina;🇦🇲 armenia;🇦🇼 aruba;🇦🇨 ascension_island;\
        🇦🇺 australia;🇦🇹 austria;🇦🇿 azerbaijan;🇧🇸 bahamas;🇧🇭 bahrain;🇧🇩 bangladesh;🇧🇧 barbados;🇧🇾 belarus;\
        🇧🇪 belgium;🇧🇿 belize;🇧🇯 benin;🇧🇲 bermuda;🇧🇹 bhutan;🏴 black_flag;🇧🇴 bolivia;🇧🇦 bosnia_herzegovina;\
        🇧🇼 botswana;🇧🇻 bouvet_island;🇧🇷 brazil;🇮🇴 british_indian_ocean_territory;🇻🇬 british_virgin_islands;\
        🇧🇳 brunei;🇧🇬 bulgaria;🇧🇫 burkina_faso;🇧🇮 burundi;🇰🇭 cambodia;🇨🇲 cameroon;🇨🇦 canada;🇮🇨 canary_islands;\
        🇨🇻 cape_verde;🇧🇶 caribbean_netherlands;🇰🇾 cayman_islands;🇨🇫 central_african_republic;🇪🇦 ceuta_melilla;\
        🇹🇩 chad;🏁 checkered_flag;🇨🇱 chile;🇨🇽 christmas_island;🇨🇵 clipperton_island;🇨🇳 cn;🇨🇨 cocos_islands;\
        🇨🇴 colombia;🇰🇲 comoros;🇨🇬 congo_brazzaville;🇨🇩 congo_kinshasa;🇨🇰 cook_islands;🇨🇷 costa_rica;\
        🇨🇮 cote_divoire;🇭🇷 croatia;🎌 crossed_flags;🇨🇺 cuba;🇨🇼 curacao;🇨🇾 cyprus;🇨🇿 czech_republic;🇩🇪 de;\
        🇩🇰 denmark;🇩🇬 diego_garcia;🇩🇯 djibouti;🇩🇲 dominica;🇩🇴 dominican_republic;🇪🇨 ecuador;🇪🇬 egypt;\
        🇸🇻 el_salvador;🏴󠁧󠁢󠁥󠁮󠁧󠁿 england;🇬🇶 equatorial_guinea;🇪🇷 eritrea;🇪🇸 es;🇪🇪 estonia;🇪🇹 ethiopia;\
        🇪🇺 eu european_union;🇫🇰 falkland_islands;🇫🇴 faroe_islands;🇫🇯 fiji;🇫🇮 finland;🇫🇷 fr;🇬🇫 french_guiana;\
        🇵🇫 french_polynesia;🇹🇫 french_southern_territories;🇬🇦 gabon;🇬🇲 gambia;🇬🇧 gb uk;🇬🇪 georgia;🇬🇭 ghana;\
        🇬🇮 gibraltar;🇬🇷 greece;🇬🇱 greenland;🇬🇩 grenada;🇬🇵 guadeloupe;🇬🇺 guam;🇬🇹 guatemala;🇬🇬 guernsey;\
        🇬🇳 guinea;🇬🇼 guinea_bissau;🇬🇾 guyana;🇭🇹 haiti;🇭🇲 heard_mcdonald_islands;🇭🇳 honduras;🇭🇰 hong_kong;\
        🇭🇺 hungary;🇮🇸 iceland;🇮🇳 india;🇮🇩 indonesia;🇮🇷 iran;🇮🇶 iraq;🇮🇪 ireland;🇮🇲 isle_of_man;🇮🇱 israel;🇮🇹 it;\
        🇯🇲 jamaica;🇯🇪 jersey;🇯🇴 jordan;🇯🇵 jp;🇰🇿 kazakhstan;🇰🇪 kenya;🇰🇮 kiribati;🇽🇰 kosovo;🇰🇷 kr;🇰🇼 kuwait;\
        🇰🇬 kyrgyzstan;🇱🇦 laos;🇱🇻 latvia;🇱🇧 lebanon;🇱🇸 lesotho;🇱🇷 liberia;🇱🇾 libya;🇱🇮 liechtenstein;\
        🇱🇹 lithuania;🇱🇺 luxembourg;🇲🇴 macau;🇲🇰 macedonia;🇲🇬 madagascar;🇲🇼 malawi;🇲🇾 malaysia;🇲🇻 maldives;\
        🇲🇱 mali;🇲🇹 malta;🇲🇭 marshall_islands;🇲🇶 martinique;🇲🇷 mauritania;🇲🇺 mauritius;🇾🇹 mayotte;🇲🇽 mexico;\
        🇫🇲 micronesia;🇲🇩 moldova;🇲🇨 monaco;🇲🇳 mongolia;🇲🇪 montenegro;🇲🇸 montserrat;🇲🇦 morocco;🇲🇿 mozambique;\
        🇲🇲 myanmar;🇳🇦 namibia;🇳🇷 nauru;🇳🇵 nepal;🇳🇱 netherlands;🇳🇨 new_caledonia;🇳🇿 new_zealand;🇳🇮 nicaragua;\
        🇳🇪 niger;🇳🇬 nigeria;🇳🇺 niue;🇳🇫 norfolk_island;🇰🇵 north_korea;🇲🇵 northern_mariana_islands;🇳🇴 norway;\
        🇴🇲 oman;🇵🇰 pakistan;🇵🇼 palau;🇵🇸 palestinian_territories;🇵🇦 panama;🇵🇬 papua_new_guinea;🇵🇾 paraguay;\
        🇵🇪 peru;🇵🇭 philippines;🏴‍☠️ pirate_flag;🇵🇳 pitcairn_islands;🇵🇱 poland;🇵🇹 portugal;🇵🇷 puerto_rico;\
        🇶🇦 qatar;🏳️‍🌈 rainbow_flag;🇷🇪 reunion;🇷🇴 romania;🇷🇺 ru;🇷🇼 rwanda;🇼🇸 samoa;🇸🇲 san_marino;\
        🇸🇹 sao_tome_principe;🇸🇦 saudi_arabia;🏴󠁧󠁢󠁳󠁣󠁴󠁿 scotland;🇸🇳 senegal;🇷🇸 serbia;🇸🇨 seychelles;\
        🇸🇱 sierra_leone;🇸🇬 singapore;🇸🇽 sint_maarten;🇸🇰 slovakia;🇸🇮 slovenia;🇸🇧 solomon_islands;🇸🇴 somalia;\
        🇿🇦 south_africa;🇬🇸 south_georgia_south_sandwich_islands;🇸🇸 south_sudan;🇱🇰 sri_lanka;🇧🇱 st_barthelemy;\
        🇸🇭 st_helena;🇰🇳 st_kitts_nevis;🇱🇨 st_lucia;🇲🇫 st_martin;🇵🇲 st_pierre_miquelon;\
        🇻🇨 st_vincent_grenadines;🇸🇩 sudan;🇸🇷 suriname;🇸🇯 svalbard_jan_mayen;🇸🇿 swaziland;🇸🇪 sweden;\
        🇨🇭 switzerland;🇸🇾 syria;🇹🇼 taiwan;🇹🇯 tajikistan;🇹🇿 tanzania;🇹🇭 thailand;🇹🇱 timor_leste;🇹🇬 togo;\
        🇹🇰 tokelau;🇹🇴 tonga;🇹🇷 tr;🏳️‍⚧️ transgender_flag;🚩 triangular_flag_on_post;🇹🇹 trinidad_tobago;\
        🇹🇦 tristan_da_cunha;🇹🇳 tunisia;🇹🇲 turkmenistan;🇹🇨 turks_caicos_islands;🇹🇻 tuvalu;🇺🇬 uganda;🇺🇦 ukraine;\
        🇦🇪 united_arab_emirates;🇺🇳 united_nations;🇺🇾 uruguay;🇺🇸 us;🇺🇲 us_outlying_islands;\
        🇻🇮 us_virgin_islands;🇺🇿 uzbekistan;🇻🇺 vanuatu;🇻🇦 vatican_city;🇻🇪 venezuela;🇻🇳 vietnam;🏴󠁧󠁢󠁷󠁬󠁳󠁿 wales;\
        🇼🇫 wallis_futuna;🇪🇭 western_sahara;🏳️ white_flag;🇾🇪 yemen;🇿🇲 zambia;🇿🇼 zimbabwe;
        """
}
