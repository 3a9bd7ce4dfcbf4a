/**
 * What the cues of `cues.ts` are in other languages of news sites, as those sites' own buttons and boxes have them. Words
 * that also begin sentences of articles are left out. Patterns, ended where a word ends.
 */
export const FOREIGN_CUES = {
  link: 'lesen sie (?:auch|mehr)|mehr zum thema|auch interessant|weiterlesen|das könnte sie auch|(?:à )?lire (?:aussi|également|la suite)|voir aussi|leia (?:também|mais)|veja também|saiba mais|le[ae] también|[lt]e puede interesar|leer más|ver también|leggi anche|potrebbe interessarti|lees (?:ook|meer)|läs (?:också|mer)|les også|læs også|lue myös|czytaj (?:także|też)|zobacz także|čtěte také|čítajte aj|читайте (?:также|також)|смотрите также|материалы по теме|اقرأ (?:أيضا|أيضاً|المزيد)|(?:यह|ये) भी पढ़ें|baca juga|soma (?:zaidi|pia)|関連記事|相关阅读|관련기사',
  appeal:
    'abonnieren|abonnez|jetzt anmelden|registrieren|einloggen|inscrivez-vous|suscríbete|suscribirse|suscríbase|assine já|cadastre-se|iscriviti|abbonati|abonneer|prenumerera|подписаться|подписывайтесь|підписатися|підписуйтесь|підпишіться|اشترك|abone ol|berlangganan|jiandikishe|bhalisa',
  share:
    'teilen|drucken|merken|partager|imprimer|compart(?:ir|ilhar)|imprimir|condividi|udostępnij|sdílet|поделиться|поділитися|شارك|paylaş|bagikan|kommentare?|commentaires?|comentários?|comentarios?|комментари[ийя]|коментарі',
  credit:
    'fotos?|bild|quelle|crédits?|fuente|fonte|źródło|фото|источник|джерело|الصورة|kuva|isithombe|umfanekiso|picha',
  byline: '(?:автор|autore?|auteur|autorin):',
  date: 'veröffentlicht|aktualisiert|publié|mis à jour|publicado|actualizado|atualizado|pubblicato|aggiornato|опубликовано|обновлено|оновлено|опубліковано|gepubliceerd|publicerad|uppdaterad',
  legal:
    'alle rechte vorbehalten|tous droits réservés|todos los derechos reservados|todos os direitos reservados|tutti i diritti riservati|все права защищены|усі права захищені|mentions légales|جميع الحقوق محفوظة',
  consent:
    'datenschutz|einwilligung|politique de confidentialité|données personnelles|política de privacidad|datos personales|персональных данных|персональних даних',
  tags: 'schlagworte|stichworte|mots[- ]clés|étiquettes|etiquetas|palabras clave|argomenti|теги|темы|теми|ключевые слова|słowa kluczowe|onderwerpen',
  advert:
    'anzeige|werbung|publicité|publicidade?|pubblicità|advertentie|annons|annonse|annonce|reklama|реклама|إعلان|iklan|विज्ञापन|広告|광고|广告',
} as const;
